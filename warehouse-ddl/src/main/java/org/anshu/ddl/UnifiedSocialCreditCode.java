package org.anshu.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A 统一社会信用代码 of a legal person or organisation, both of its check characters right.
 *
 * <p>GB 32100-2015: 18 characters; the last one checks the first 17. Characters 9 to 17 are the
 * organisation code of GB 11714-1997, which has a check character of its own.
 *
 * @param value 18 half-width characters, upper case
 */
public record UnifiedSocialCreditCode(String value) {

  private static final int LENGTH = 18;
  private static final int ALPHABET_SIZE = 31;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int ORGANISATION_START = 8;
  private static final int ORGANISATION_MODULUS = 11;
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  public UnifiedSocialCreditCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "Expected a unified social credit code with right check characters, found '"
              + value
              + "'");
    }
  }

  /**
   * The text as codes are stored: half-width, upper case, without blanks; null for null or blank.
   * Says nothing about validity.
   */
  public static @Nullable String normalise(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = CharacterForms.plain(text);
    return plain.isEmpty() ? null : plain;
  }

  /** Whether {@code code}, as {@link #normalise} gives it, passes both checks. */
  public static boolean isValid(@Nullable String code) {
    return code != null
        && code.length() == LENGTH
        && code.charAt(LENGTH - 1) == checkCharacter(code)
        && code.charAt(LENGTH - 2) == organisationCheckCharacter(code);
  }

  /**
   * The last character that GB 32100 gives to the first 17 of {@code code}; 0 where one of them is
   * not in the alphabet (which has no I, O, S, V, Z).
   */
  public static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int digit = ALPHABET.indexOf(code.charAt(i));
      if (digit < 0) {
        return 0;
      }
      sum += digit * WEIGHTS[i];
    }
    return ALPHABET.charAt((ALPHABET_SIZE - sum % ALPHABET_SIZE) % ALPHABET_SIZE);
  }

  /** The character 17 that GB 11714 gives to characters 9 to 16 of {@code code}; 0 where none. */
  public static char organisationCheckCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      char c = code.charAt(ORGANISATION_START + i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'A' && c <= 'Z';
      if (!digit && !letter) {
        return 0;
      }
      sum += (digit ? c - '0' : c - 'A' + 10) * ORGANISATION_WEIGHTS[i];
    }
    int check = ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS;
    return check == 10 ? 'X' : (char) ('0' + check % ORGANISATION_MODULUS);
  }
}
