package org.anshu.reports.rendering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.anshu.failure.Text;
import org.anshu.reports.FontRole;

/**
 * The fonts of one rendering, asked for every character before it is set, because Jasper drops a
 * character its font lacks without a word.
 */
final class ReportFonts {

  /** The mark printers set for a character they do not have. */
  private static final String MISSING = "〓";

  private final FontPress press;
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  /** The fonts of {@code press}. */
  ReportFonts(FontPress press) {
    this.press = press;
  }

  /**
   * {@code text} as styled text set in {@code role}, with a reserve font around each character the
   * role's font lacks, and 〓 for what no font has.
   */
  String markup(String text, FontRole role) {
    StringBuilder markup = new StringBuilder();
    Glyphs glyphs = press.glyphs(role);
    Typography.chinese(text).codePoints().forEach(character -> append(markup, character, glyphs));
    return markup.toString();
  }

  /** Whether the font of {@code role} has all characters of {@code text}. */
  boolean covers(String text, FontRole role) {
    Glyphs glyphs = press.glyphs(role);
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (!Character.isISOControl(character) && !glyphs.has(character)) {
        return false;
      }
      i += Character.charCount(character);
    }
    return true;
  }

  /**
   * {@code text} for a chart, where a name has one font: 〓 for what {@link #lender} has not either.
   */
  String drawn(String text, FontRole role) {
    Glyphs glyphs = lender(text, role);
    StringBuilder drawn = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              boolean there = Character.isISOControl(character) || glyphs.has(character);
              drawn.append(there ? Character.toString(character) : missing(character));
            });
    return drawn.toString();
  }

  /** The font of {@code role}, or else the reserve that has the most characters of {@code text}. */
  Glyphs lender(String text, FontRole role) {
    return covers(text, role)
        ? press.glyphs(role)
        : press.reserves().values().stream()
            .max(Comparator.comparingLong(one -> text.codePoints().filter(one::has).count()))
            .orElse(press.glyphs(role));
  }

  private String missing(int character) {
    missing.add("%s(U+%04X)".formatted(Character.toString(character), character));
    return MISSING;
  }

  /** The width of {@code character} in the font of {@code role}, in parts of the size. */
  float width(int character, FontRole role) {
    return press.glyphs(role).width(character);
  }

  private void append(StringBuilder markup, int character, Glyphs glyphs) {
    String escaped = escaped(character);
    if (Character.isISOControl(character) || glyphs.has(character)) {
      markup.append(escaped);
      return;
    }
    Optional<String> reserve =
        press.reserves().entrySet().stream()
            .filter(entry -> entry.getValue().has(character))
            .map(Map.Entry::getKey)
            .findFirst();
    if (reserve.isEmpty()) {
      markup.append(missing(character));
      return;
    }
    markup.append("<style fontName=\"").append(reserve.get()).append("\">");
    markup.append(escaped).append("</style>");
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(character);
    };
  }

  /** One warning if characters had to be replaced by 〓. */
  List<Text> warnings() {
    if (missing.isEmpty()) {
      return List.of();
    }
    String all = String.join("、", missing);
    return List.of(
        new Text("没有字体可显示这些字，已印作“〓”：" + all, "No font has these characters, printed as 〓: " + all));
  }
}
