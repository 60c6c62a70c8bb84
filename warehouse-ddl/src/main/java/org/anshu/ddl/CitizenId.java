package org.anshu.ddl;

import org.jspecify.annotations.Nullable;

/** The check of a 公民身份号码 (GB 11643-1999); numbers themselves never land in the warehouse. */
public final class CitizenId {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private CitizenId() {}

  /**
   * Whether {@code text} is 18 characters with the right check character; 15-digit ones are not.
   */
  public static boolean isValid(@Nullable String text) {
    if (text == null) {
      return false;
    }
    String plain = CharacterForms.plain(text);
    if (plain.length() != LENGTH || !CharacterForms.digits(plain, 0, LENGTH - 1)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (plain.charAt(i) - '0') * WEIGHTS[i];
    }
    return plain.charAt(LENGTH - 1) == CHECKS.charAt(sum % CHECKS.length());
  }
}
