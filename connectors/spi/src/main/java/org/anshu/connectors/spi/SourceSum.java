package org.anshu.connectors.spi;

/**
 * What a read delivers, in two numbers: both sides compute them, and they must agree.
 *
 * @param rows how many rows
 * @param checksum the sum, modulo 2^64, of each row's CRC-32; it does not depend on the order. The
 *     CRC is of the row's text in UTF-8: the columns in the order of the read, with U+001F between
 *     two; null is U+001E
 */
public record SourceSum(long rows, long checksum) {

  /** What stands between two columns in the text that is summed. */
  public static final char BETWEEN = '\u001f';

  /** What stands for null in the text that is summed. */
  public static final char NULL = '\u001e';

  /** The checksum as 16 hexadecimal digits. */
  public String hex() {
    return java.util.HexFormat.of().toHexDigits(checksum);
  }
}
