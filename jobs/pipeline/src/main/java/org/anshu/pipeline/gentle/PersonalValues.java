package org.anshu.pipeline.gentle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.Personal;

/** The one form of a personal value that its pseudonym is made of. */
final class PersonalValues {

  /** The dots that are written inside names of minorities and foreigners. */
  private static final Pattern DOTS = Pattern.compile("[\u00b7\u2022\u2027\u30fb\u22c5\uff65.]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern PHONE_PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\-()\u2010-\u2015]");
  private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");
  private static final Pattern OLD_ID = Pattern.compile("\\d{15}");

  /** Weights and check characters of GB 11643-1999. */
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final String CHECKS = "10X98765432";

  private PersonalValues() {}

  /**
   * {@code raw} in its one form: full-width as half-width; a name without blanks; a phone number
   * without punctuation and country code; an identity number of 15 digits with its 18.
   */
  static String normalised(Personal kind, String raw) {
    String text = Normalise.strip(Normalizer.normalize(raw, Normalizer.Form.NFKC));
    return switch (kind) {
      case PERSON ->
          DOTS.matcher(BLANKS.matcher(text).replaceAll(""))
              .replaceAll("\u00b7")
              .toUpperCase(Locale.ROOT);
      case PHONE ->
          COUNTRY.matcher(PHONE_PUNCTUATION.matcher(text).replaceAll("")).replaceFirst("");
      case ID_NUMBER -> idNumber(BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
      case TEXT -> BLANKS.matcher(text).replaceAll(" ");
    };
  }

  /** GB 11643-1999: the century 19 after the area, and the check character at the end. */
  private static String idNumber(String number) {
    if (!OLD_ID.matcher(number).matches()) {
      return number;
    }
    String body = number.substring(0, 6) + "19" + number.substring(6);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + CHECKS.charAt(sum % CHECKS.length());
  }
}
