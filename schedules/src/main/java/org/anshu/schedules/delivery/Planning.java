package org.anshu.schedules.delivery;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.signing.SignatureCheck;
import org.anshu.schedules.delivery.Recipient.Addressee;
import org.anshu.schedules.delivery.Recipient.Addresses;
import org.anshu.schedules.settings.Outgoing;

/** Who gets what of a release: one consignment a recipient, one a unit for districts' editions. */
final class Planning {

  private final Outgoing outgoing;
  private final Holdings holdings;
  private final ReleaseFacts facts;
  private final ZoneId zone;
  private final Supplier<Set<String>> reports;
  private final Map<String, Optional<Text>> signatures = new HashMap<>();

  /**
   * A plan for one release.
   *
   * @param reports the ids and names of all reports there are; asked only if a recipient names one
   */
  Planning(
      Outgoing outgoing,
      Holdings holdings,
      ReleaseFacts facts,
      ZoneId zone,
      Supplier<Set<String>> reports) {
    this.reports = reports;
    this.outgoing = outgoing;
    this.holdings = holdings;
    this.facts = facts;
    this.zone = zone;
  }

  /** The consignments in the order of the recipients, with what speaks against sending them. */
  List<Consignment> plan(List<Recipient> recipients, UnaryOperator<Consignment> conditions) {
    List<Consignment> plan = new ArrayList<>();
    Map<String, String> targets = new HashMap<>();
    for (Recipient recipient : recipients) {
      for (String unit : units(recipient)) {
        Consignment made = conditions.apply(made(recipient, unit));
        Consignment checked =
            made.skipped().isPresent() || made.refused().isPresent() ? made : checked(made);
        plan.add(checked.skipped().isPresent() ? checked : apart(checked, targets));
      }
    }
    return plan;
  }

  private Set<String> units(Recipient recipient) {
    if (recipient.edition() != Reader.Kind.DISTRICT) {
      return Set.of("");
    }
    Set<String> units = new LinkedHashSet<>(holdings.units());
    if (recipient.channel() instanceof Recipient.Mail mail) {
      units.addAll(mail.units().keySet());
    }
    return units;
  }

  private Consignment made(Recipient recipient, String unit) {
    Addresses addresses = Addresses.NONE;
    String name = recipient.name();
    String target = "";
    boolean addressed = true;
    Recipient.Channel channel = recipient.channel();
    if (channel instanceof Recipient.Mail mail) {
      Addressee own = mail.units().get(unit);
      addressed = unit.isEmpty() || own != null;
      addresses = own == null ? mail.to() : own.addresses();
      name = own == null || own.name().isEmpty() ? name : own.name();
      target = addresses.text();
    } else if (channel instanceof Recipient.Folder folder) {
      target = path(folder.path(), unit);
    } else if (channel instanceof Recipient.Sftp sftp) {
      target = path(sftp.path(), unit);
    } else if (channel instanceof Recipient.Webhook hook) {
      target = hook.hook();
    }
    List<Parcel> parcels =
        channel instanceof Recipient.Webhook ? List.of() : holdings.parcels(recipient, unit);
    List<String> titles = holdings.titles(recipient, unit);
    Consignment made =
        new Consignment(
            recipient,
            unit,
            name,
            addresses,
            target,
            titles,
            parcels,
            Optional.empty(),
            Optional.empty());
    Optional<String> unknown = unknown(recipient);
    if (unknown.isPresent()) {
      return made.refuse(
          new Text(
              "recipients.yml 中的报表“%s”不存在：./anshu report list 列出全部".formatted(unknown.get()),
              "No report '%s': see ./anshu report list".formatted(unknown.get())));
    }
    if (titles.isEmpty()) {
      return made.skip(new Text("本版中没有要发的报表", "Nothing of this release is for it"));
    }
    return addressed
        ? made
        : made.refuse(
            new Text("recipients.yml 中没有 %s 的地址".formatted(unit), "No address of " + unit));
  }

  /** A report that the recipient is to have and that there is none of, in no month. */
  private Optional<String> unknown(Recipient recipient) {
    if (recipient.reports().isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = reports.get();
    return recipient.reports().stream()
        .filter(wanted -> known.stream().noneMatch(name -> isCalled(name, wanted)))
        .filter(wanted -> holdings.names().stream().noneMatch(name -> isCalled(name, wanted)))
        .findFirst();
  }

  /** An id is named whole, a title from its beginning. */
  private static boolean isCalled(String name, String wanted) {
    return name.equals(wanted) || (!name.matches("[a-z0-9-]+") && name.startsWith(wanted));
  }

  private String path(String pattern, String unit) {
    String path =
        pattern
            .replace("{unit}", unit)
            .replace("{month}", facts.month().toString())
            .replace("{release}", facts.id());
    return unit.isEmpty() || pattern.contains("{unit}") ? path : path + "/" + unit;
  }

  /** Whether every file may go, and can. */
  private Consignment checked(Consignment made) {
    for (Parcel each : made.parcels()) {
      Optional<Text> fault = signature(each);
      if (fault.isPresent()) {
        return made.refuse(fault.get());
      }
    }
    if (made.recipient().channel() instanceof Recipient.Mail && outgoing.mail().isPresent()) {
      long largest = outgoing.mail().get().largestBytes();
      List<Parcel> apart = MailBatches.of(made.parcels(), largest).apart();
      if (!apart.isEmpty() && outgoing.link().isEmpty()) {
        Parcel first = apart.get(0);
        return made.refuse(
            new Text(
                "%s（%s）大于邮件上限 %s：改用 folder 或 sftp，或在 anshu.yml 写 delivery.link"
                    .formatted(first.name(), size(first.bytes()), size(largest)),
                "%s (%s) is larger than a message may be (%s): use folder or sftp, or set"
                        .formatted(first.name(), size(first.bytes()), size(largest))
                    + " delivery.link in anshu.yml"));
      }
    }
    return made;
  }

  private Optional<Text> signature(Parcel parcel) {
    if (!parcel.name().endsWith(".pdf")) {
      return Optional.empty();
    }
    return signatures.computeIfAbsent(parcel.inRelease(), name -> signatureFault(parcel));
  }

  private Optional<Text> signatureFault(Parcel parcel) {
    List<SignatureCheck.Signature> found = SignatureCheck.check(parcel.file(), zone);
    if (found.isEmpty() && outgoing.signing().isPresent()) {
      return Optional.of(
          new Text(
              "%s 未签名：先执行 ./anshu sign release %s".formatted(parcel.name(), facts.id()),
              "%s is not signed: run ./anshu sign release %s first"
                  .formatted(parcel.name(), facts.id())));
    }
    return found.stream()
        .flatMap(each -> each.fault().stream())
        .findFirst()
        .map(
            fault ->
                new Text(
                    "%s 的签名无效：%s".formatted(parcel.name(), fault.chinese()),
                    "%s: the signature is not sound: %s"
                        .formatted(parcel.name(), fault.english())));
  }

  /** Two recipients of one folder would overwrite each other's list of hashes. */
  private static Consignment apart(Consignment made, Map<String, String> targets) {
    Recipient.Channel channel = made.recipient().channel();
    if (channel instanceof Recipient.Mail || channel instanceof Recipient.Webhook) {
      return made;
    }
    String place =
        channel instanceof Recipient.Sftp sftp
            ? sftp.server() + ":" + made.target()
            : made.target();
    String other = targets.putIfAbsent(place, made.label());
    return other == null
        ? made
        : made.refuse(
            new Text("与 %s 放在同一处 %s".formatted(other, place), "The same place as " + other));
  }

  static String size(long bytes) {
    return bytes < 1024 * 1024
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
  }
}
