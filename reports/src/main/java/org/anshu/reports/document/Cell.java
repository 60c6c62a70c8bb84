package org.anshu.reports.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.anshu.registry.Comparison;
import org.anshu.registry.Comparison.Kind;
import org.anshu.registry.FigureState;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table: a rounded number with the pattern that prints it, or a text in its place.
 *
 * @param value a {@link BigDecimal} or a {@link String}
 * @param pattern the pattern of a number, empty for a text
 * @param origin where the number, or the mark in its place, is from; null for words
 */
public record Cell(Object value, String pattern, @Nullable Origin origin) {

  /** The mark of a figure that does not exist here. */
  public static final Cell NONE = text("—");

  /** A cell that continues the cell above it: both are drawn as one, lists of values repeat it. */
  public static final Cell COVERED = new Cell("", "covered");

  /** A cell that does not say where it is from. */
  public Cell(Object value, String pattern) {
    this(value, pattern, null);
  }

  /** A text. */
  public static Cell text(String text) {
    return new Cell(text, "");
  }

  /** A figure, rounded by {@code rounding}, or the mark of its state. */
  public static Cell of(Ratio ratio, Rounding rounding) {
    return number(ratio.rounded(rounding), ratio.state().mark());
  }

  /** A comparison: the signed number, or what stands in its place. */
  public static Cell of(Comparison comparison, Ratio now, Ratio base) {
    if (comparison.kind() == Kind.UNAVAILABLE && (pending(now) || pending(base))) {
      return text(FigureState.PENDING_DENOMINATOR.mark());
    }
    boolean moved = comparison.kind() == Kind.RISE || comparison.kind() == Kind.FALL;
    return number(moved ? comparison.change() : null, comparison.tableText());
  }

  private static boolean pending(Ratio ratio) {
    return ratio.state() == FigureState.PENDING_DENOMINATOR;
  }

  private static Cell number(@Nullable BigDecimal value, String otherwise) {
    if (value == null) {
      return text(otherwise);
    }
    return new Cell(value, value.scale() <= 0 ? "0" : "0." + "0".repeat(value.scale()));
  }

  /** The same cell, made of {@code source}. */
  public Cell from(Origin source) {
    return new Cell(value, pattern, source);
  }

  /** Whether it continues the cell above it. */
  public boolean isCovered() {
    return pattern.equals("covered");
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return value instanceof BigDecimal;
  }

  /** The number or text as sentences print it, without its pattern. */
  public String printed() {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** The number or text as tables print it, by its pattern. */
  public String shown() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.SIMPLIFIED_CHINESE);
    return value instanceof BigDecimal number && !pattern.isEmpty()
        ? new DecimalFormat(pattern, symbols).format(number)
        : printed();
  }

  /** What a sentence prints of it. */
  public Passage passage() {
    return origin == null ? Passage.plain(printed()) : Passage.of(printed(), origin);
  }
}
