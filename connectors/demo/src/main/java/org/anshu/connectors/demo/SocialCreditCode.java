package org.anshu.connectors.demo;

import java.util.stream.IntStream;

/**
 * A unified social credit code (GB 32100-2015) of an enterprise that does not exist: its division
 * part, 9901xx, belongs to no real place.
 */
final class SocialCreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int LENGTH = 18;
  private static final int BODY_START = 8;
  private static final String FULL_WIDTH_DIGITS = "０１２３４５６７８９";

  private SocialCreditCode() {}

  /** A code with both check characters right; {@code serial} of 0 to 99 999 999 is its body. */
  static String of(String areaCode, int serial) {
    String body = TextForm.padded(serial, BODY_WEIGHTS.length);
    String first = "91" + areaCode + body + bodyCheck(body);
    return first + check(first);
  }

  /** Whether both check characters of {@code code} are right. */
  static boolean isValid(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(code) == code.charAt(LENGTH - 1)
        && bodyCheck(code.substring(BODY_START, LENGTH - 2)) == code.charAt(LENGTH - 2);
  }

  /** {@code code} with its last character replaced by a wrong one. */
  static String spoiled(String code) {
    int right = ALPHABET.indexOf(code.charAt(LENGTH - 1));
    return code.substring(0, LENGTH - 1) + ALPHABET.charAt((right + 1) % ALPHABET.length());
  }

  /** {@code text} with full-width digits, as a careless input method writes them. */
  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(
            c -> wide.append(c >= '0' && c <= '9' ? FULL_WIDTH_DIGITS.charAt(c - '0') : (char) c));
    return wide.toString();
  }

  /** Weights 3^(i-1) mod 31 over the first 17 characters. */
  private static char check(String code) {
    int sum =
        IntStream.range(0, WEIGHTS.length)
            .map(i -> WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i)))
            .sum();
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }

  /** GB 11714: 11 minus the weighted sum mod 11, 10 written X and 11 written 0. */
  private static char bodyCheck(String body) {
    int sum =
        IntStream.range(0, BODY_WEIGHTS.length)
            .map(i -> BODY_WEIGHTS[i] * Character.digit(body.charAt(i), Character.MAX_RADIX))
            .sum();
    int rest = 11 - sum % 11;
    return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
  }
}
