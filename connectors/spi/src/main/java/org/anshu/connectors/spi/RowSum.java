package org.anshu.connectors.spi;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Computes the {@link SourceSum} of the rows that arrive; not for several threads at a time. */
public final class RowSum {

  private final CRC32 crc = new CRC32();
  private long rows;
  private long checksum;

  /** Adds a row. */
  public void add(@Nullable String[] values) {
    crc.reset();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        crc.update(SourceSum.BETWEEN);
      }
      String value = values[i];
      if (value == null) {
        crc.update(SourceSum.NULL);
      } else {
        crc.update(value.getBytes(StandardCharsets.UTF_8));
      }
    }
    rows++;
    checksum += crc.getValue();
  }

  /** The sum of the rows so far. */
  public SourceSum sum() {
    return new SourceSum(rows, checksum);
  }
}
