package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is printed.
 *
 * @param text without blanks at its ends; empty for a cell with nothing in it
 * @param number what it says if it is a number, with the decimals it is printed with; null for a
 *     blank, a dash or a note
 */
public record PrintedCell(String text, @Nullable BigDecimal number) {

  private static final Pattern NUMBER =
      Pattern.compile("(上升|增长|增加|下降|减少|↑|↓|[+-])?(\\d+(?:\\.\\d+)?)(?:%|个?百分点)?");
  private static final Pattern DASH = Pattern.compile("[-—–―/…·]*");

  /** The cell of {@code raw}; null is an empty cell. */
  public static PrintedCell of(@Nullable String raw) {
    String text = raw == null ? "" : blank(raw).strip();
    String plain =
        text.replaceAll("[,，\\s]", "")
            .replace('％', '%')
            .replace('−', '-')
            .replace('－', '-')
            .replace('＋', '+');
    if (plain.equals("持平")) {
      return new PrintedCell(text, BigDecimal.ZERO);
    }
    boolean bracketed = plain.matches("\\([^)]*\\)");
    Matcher number = NUMBER.matcher(bracketed ? plain.substring(1, plain.length() - 1) : plain);
    if (!number.matches()) {
      return new PrintedCell(text, null);
    }
    String sign = number.group(1) == null ? "" : number.group(1);
    BigDecimal value = new BigDecimal(number.group(2));
    boolean negative = bracketed || sign.matches("下降|减少|↓|-");
    return new PrintedCell(text, negative ? value.negate() : value);
  }

  /** Whether nothing is printed, or only a dash. */
  public boolean isBlank() {
    return number == null && DASH.matcher(text).matches();
  }

  private static String blank(String raw) {
    return raw.replace('\u00a0', ' ').replace('\u3000', ' ').replace('\ufeff', ' ');
  }
}
