package org.anshu.schedules.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The file that lies beside the sent ones and names their hashes, as {@code sha256sum -c} reads.
 */
final class CheckSums {

  static final String FILE_NAME = "SHA256SUMS";

  private CheckSums() {}

  static byte[] of(List<Parcel> parcels) {
    StringBuilder lines = new StringBuilder();
    parcels.forEach(
        each -> lines.append(each.sha256()).append("  ").append(each.name()).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
