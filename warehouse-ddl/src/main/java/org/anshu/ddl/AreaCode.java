package org.anshu.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A division code of county level or above, six digits (GB/T 2260).
 *
 * @param value the six digits
 */
public record AreaCode(String value) {

  private static final int LENGTH = 6;
  private static final int LONG_LENGTH = 12;

  public AreaCode {
    if (value.length() != LENGTH || !CharacterForms.digits(value, 0, LENGTH)) {
      throw new IllegalArgumentException(
          "Expected an area code of 6 digits, found '" + value + "'");
    }
  }

  /** The code written as {@code text}: six digits, or twelve of which the last six are zero. */
  public static AreaCode of(String text) {
    String normal = normalise(text);
    return new AreaCode(normal == null ? text : normal);
  }

  /** The six digits of {@code text}, or null where it is no county code in either form. */
  public static @Nullable String normalise(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = CharacterForms.plain(text);
    boolean six = plain.length() == LENGTH;
    boolean twelve = plain.length() == LONG_LENGTH && plain.endsWith("000000");
    if (!(six || twelve) || !CharacterForms.digits(plain, 0, LENGTH)) {
      return null;
    }
    return six ? plain : plain.substring(0, LENGTH);
  }

  /** Whether {@link #normalise} would give a code. */
  public static boolean isValid(@Nullable String text) {
    return normalise(text) != null;
  }
}
