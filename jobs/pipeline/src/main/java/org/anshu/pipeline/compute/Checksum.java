package org.anshu.pipeline.compute;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/**
 * What an indicator's values add up to, whatever their order: the sum, modulo 2^128, of the first
 * 128 bits of the SHA-256 of each value.
 *
 * @param rows how many values
 * @param hex the sum, 32 hexadecimal digits
 */
public record Checksum(int rows, String hex) {

  private static final int BYTES = 16;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

  /** The checksum of {@code values}. */
  public static Checksum of(List<IndicatorValue> values) {
    MessageDigest sha = sha256();
    BigInteger sum = BigInteger.ZERO;
    for (IndicatorValue value : values) {
      byte[] hash = sha.digest(text(value).getBytes(StandardCharsets.UTF_8));
      sum = sum.add(new BigInteger(1, hash, 0, BYTES));
    }
    return new Checksum(values.size(), String.format(Locale.ROOT, "%032x", sum.mod(MODULUS)));
  }

  private static String text(IndicatorValue value) {
    return String.join(
        "\u001f",
        value.indicatorId(),
        value.windowId(),
        value.key(),
        value.numerator().toPlainString(),
        value.denominator() == null ? "" : value.denominator().toPlainString(),
        value.state());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
