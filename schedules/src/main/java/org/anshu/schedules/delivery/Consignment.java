package org.anshu.schedules.delivery;

import java.util.List;
import java.util.Optional;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.schedules.delivery.Recipient.Addresses;

/**
 * What one recipient gets of one release: one edition.
 *
 * @param recipient who
 * @param unit the statistical unit of a district's edition; empty for others
 * @param name the office's name
 * @param addresses by mail to whom; none for other channels
 * @param target the folder or the path on the server, or the mail addresses, as the log has it
 * @param titles the names of the reports
 * @param parcels its files
 * @param skipped why it is not to be sent; empty if it is
 * @param refused why it cannot be sent; empty if it can
 */
public record Consignment(
    Recipient recipient,
    String unit,
    String name,
    Addresses addresses,
    String target,
    List<String> titles,
    List<Parcel> parcels,
    Optional<Text> skipped,
    Optional<Text> refused) {

  public Consignment {
    titles = List.copyOf(titles);
    parcels = List.copyOf(parcels);
  }

  /** The same, not to be sent. */
  Consignment skip(Text why) {
    return new Consignment(
        recipient, unit, name, addresses, target, titles, parcels, Optional.of(why), refused);
  }

  /** The same, not to be sent as it is. */
  Consignment refuse(Text why) {
    return new Consignment(
        recipient, unit, name, addresses, target, titles, parcels, skipped, Optional.of(why));
  }

  /** Recipient and unit, as messages name it. */
  public String label() {
    return unit.isEmpty() ? recipient.id() : recipient.id() + "/" + unit;
  }

  /** One SHA-256 over names and hashes: the same files are the same consignment. */
  String hash() {
    StringBuilder lines = new StringBuilder();
    parcels.forEach(
        each -> lines.append(each.inRelease()).append('\t').append(each.sha256()).append('\n'));
    return Digests.of(lines.toString());
  }

  long bytes() {
    return parcels.stream().mapToLong(Parcel::bytes).sum();
  }
}
