package org.anshu.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A code of GB/T 4754-2017 from division (two digits) to class (four), without the section letter.
 *
 * @param value two to four digits
 */
public record IndustryCode(String value) {

  private static final int DIVISION_LENGTH = 2;
  private static final int CLASS_LENGTH = 4;

  public IndustryCode {
    if (!isDigits(value)) {
      throw new IllegalArgumentException(
          "Expected an industry code of 2 to 4 digits, found '" + value + "'");
    }
  }

  /** The code written as {@code text}, with or without the section letter A to T before it. */
  public static IndustryCode of(String text) {
    String normal = normalise(text);
    return new IndustryCode(normal == null ? text : normal);
  }

  /** The two to four digits of {@code text}, or null where it is no industry code. */
  public static @Nullable String normalise(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = CharacterForms.plain(text);
    boolean letter = !plain.isEmpty() && plain.charAt(0) >= 'A' && plain.charAt(0) <= 'T';
    String digits = letter ? plain.substring(1) : plain;
    return isDigits(digits) ? digits : null;
  }

  /** Whether {@link #normalise} would give a code. */
  public static boolean isValid(@Nullable String text) {
    return normalise(text) != null;
  }

  /** The division (大类), the first two digits. */
  public String division() {
    return value.substring(0, DIVISION_LENGTH);
  }

  private static boolean isDigits(String text) {
    return text.length() >= DIVISION_LENGTH
        && text.length() <= CLASS_LENGTH
        && CharacterForms.digits(text, 0, text.length());
  }
}
