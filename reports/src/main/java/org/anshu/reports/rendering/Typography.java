package org.anshu.reports.rendering;

/** Full-width punctuation for Chinese text, whatever the names and notes of the data use. */
public final class Typography {

  private static final String HALF = ",:;()?!";
  private static final String FULL = "，：；（）？！";

  private Typography() {}

  /** {@code text} with full-width punctuation wherever a mark touches a Chinese character. */
  public static String chinese(String text) {
    StringBuilder set = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int mark = HALF.indexOf(text.charAt(i));
      if (mark >= 0 && (isChinese(text, i - 1) || isChinese(text, i + 1))) {
        set.setCharAt(i, FULL.charAt(mark));
      }
    }
    return pairBrackets(set).toString();
  }

  /** Makes the partner of a full-width bracket full-width too. */
  private static StringBuilder pairBrackets(StringBuilder text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char mark = text.charAt(i);
      if (mark == '(' || mark == '（') {
        open = i;
      } else if ((mark == ')' || mark == '）') && open >= 0) {
        boolean full = mark == '）' || text.charAt(open) == '（';
        text.setCharAt(open, full ? '（' : '(');
        text.setCharAt(i, full ? '）' : ')');
        open = -1;
      }
    }
    return text;
  }

  private static boolean isChinese(CharSequence text, int at) {
    return at >= 0
        && at < text.length()
        && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
  }
}
