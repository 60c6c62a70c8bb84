package org.anshu.reports.checking;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.PageInk.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * Measures pages by GB/T 9704-2012: A4, type area 版心 156 × 225 mm with 37 mm over it and 28 mm at
 * the binding edge, body text of 16 pt on lines 29 pt apart, page numbers outside of the type area,
 * odd ones at the right and even ones at the left. Landscape tables have their head at the left
 * edge of the sheet, so that their margins are those of the sheet turned.
 */
final class PageGeometry {

  private static final double MM = 72 / 25.4;
  private static final double SHORT_SIDE = 210 * MM;
  private static final double LONG_SIDE = 297 * MM;
  private static final double TOP = 37 * MM;
  private static final double BOTTOM = 35 * MM;
  private static final double BINDING = 28 * MM;
  private static final double CUT = 26 * MM;

  /** Half-points of rounding, and the side bearings of characters. */
  private static final double TOLERANCE = 1.5;

  private static final double BODY = 16;
  private static final double PITCH = 29;
  private static final Pattern NUMBER = Pattern.compile("—(\\d+)—(?:共(\\d+)页)?|共(\\d+)页—(\\d+)—");

  private static final Text TEMPLATE =
      new Text("检查页面模板的页边距、字号和行距", "Check margins, sizes and pitch of the page template");

  private final Findings findings;
  private final Set<String> signers;

  /**
   * Measures pages.
   *
   * @param signers who signs, squeezed: the seal has room over them, also at the top of a page
   */
  PageGeometry(Findings findings, Set<String> signers) {
    this.findings = findings;
    this.signers = Set.copyOf(signers);
  }

  /** The type area of a page. */
  private record Area(double left, double top, double right, double bottom) {}

  private static boolean isLandscape(PageInk ink) {
    return ink.width() > ink.height();
  }

  /** The type area; an upright page printed on the back may have its margins changed over. */
  private static Area area(PageInk ink) {
    return isLandscape(ink)
        ? new Area(BOTTOM, CUT, ink.width() - TOP, ink.height() - CUT)
        : new Area(
            ink.number() % 2 == 0 ? CUT : BINDING, TOP, ink.width() - CUT, ink.height() - BOTTOM);
  }

  /** Whether a character belongs to the number of the page: it stands at the foot of the sheet. */
  static boolean isPageNumber(PageInk ink, Glyph glyph) {
    return isLandscape(ink)
        ? glyph.turned() && glyph.left() < BOTTOM
        : glyph.top() > ink.height() - BOTTOM + 2;
  }

  /** Measures a page of {@code pages}. */
  void check(PageInk ink, int pages) {
    sheet(ink);
    area(ink, area(ink));
    number(ink, pages);
    lines(ink);
  }

  private void sheet(PageInk ink) {
    double wide = isLandscape(ink) ? LONG_SIDE : SHORT_SIDE;
    double high = isLandscape(ink) ? SHORT_SIDE : LONG_SIDE;
    if (Math.abs(ink.width() - wide) > 1 || Math.abs(ink.height() - high) > 1) {
      add(
          ink,
          Text.same("A4（210 × 297 mm）"),
          Text.same(millimetres(ink.width()) + " × " + millimetres(ink.height()) + " mm"));
    }
  }

  private void area(PageInk ink, Area area) {
    for (Glyph glyph : ink.glyphs()) {
      if (glyph.isSpace() || isPageNumber(ink, glyph)) {
        continue;
      }
      boolean inside =
          glyph.left() > area.left() - TOLERANCE
              && glyph.right() < area.right() + TOLERANCE
              && glyph.base() - 0.7 * glyph.size() > area.top() - TOLERANCE
              && glyph.base() < area.bottom() + TOLERANCE
              && !glyph.turned();
      if (!inside) {
        add(
            ink,
            new Text(
                "“%s”在版心之内（156 × 225 mm）".formatted(glyph.text()),
                "'%s' within the type area (156 × 225 mm)".formatted(glyph.text())),
            new Text(
                "距左 %s mm、距上 %s mm".formatted(millimetres(glyph.left()), millimetres(glyph.base())),
                "%s mm from the left, %s mm from the top"
                    .formatted(millimetres(glyph.left()), millimetres(glyph.base()))));
        return;
      }
    }
  }

  private void number(PageInk ink, int pages) {
    StringBuilder text = new StringBuilder();
    List<Glyph> digits = ink.glyphs().stream().filter(glyph -> isPageNumber(ink, glyph)).toList();
    digits.forEach(glyph -> text.append(Squeezed.of(glyph.text())));
    Matcher number = NUMBER.matcher(text);
    String page = String.valueOf(ink.number());
    boolean right =
        number.matches()
            && (page.equals(number.group(1)) || page.equals(number.group(4)))
            && isTotal(number.group(2), pages)
            && isTotal(number.group(3), pages);
    if (!right) {
      add(
          ink,
          new Text("页码“— " + page + " —”", "page number '— " + page + " —'"),
          Findings.quote(text.toString()));
      return;
    }
    place(ink, digits);
  }

  /**
   * On a landscape page the sheet lies on its left side: its foot is at the left, upright there.
   */
  private void place(PageInk ink, List<Glyph> digits) {
    boolean landscape = isLandscape(ink);
    double across =
        digits.stream()
            .mapToDouble(glyph -> landscape ? glyph.base() : glyph.middle())
            .average()
            .orElse(0);
    boolean odd = ink.number() % 2 == 1;
    double middle = Math.min(ink.width(), ink.height()) / 2;
    if (across > middle != odd) {
      add(
          ink,
          odd
              ? new Text("单页码居右", "odd page numbers at the right")
              : new Text("双页码居左", "even page numbers at the left"),
          new Text("在 " + millimetres(across) + " mm 处", "at " + millimetres(across) + " mm"));
    }
    Glyph first = digits.get(0);
    double dash =
        landscape
            ? BOTTOM - first.left() - 0.35 * first.size()
            : first.base() - 0.35 * first.size() - (ink.height() - BOTTOM);
    if (dash < 5.5 * MM || dash > 8.5 * MM) {
      add(
          ink,
          new Text("一字线在版心下边缘之下7 mm", "the dash 7 mm below the type area"),
          Text.same(millimetres(dash) + " mm"));
    }
  }

  private static boolean isTotal(@Nullable String text, int pages) {
    return text == null || text.equals(String.valueOf(pages));
  }

  /** The first line of body text, and that lines of body text keep their distance. */
  private void lines(PageInk ink) {
    if (isLandscape(ink)) {
      return;
    }
    Glyph top =
        ink.glyphs().stream()
            .filter(glyph -> !glyph.isSpace() && !isPageNumber(ink, glyph))
            .min(Comparator.comparingDouble(Glyph::base))
            .orElse(null);
    boolean low =
        top != null
            && top.base() > firstBase() + PITCH
            && ink.drawings().isEmpty()
            && !isSigned(ink, top);
    if (top != null && isBody(top) && (top.base() < firstBase() - 4 || low)) {
      add(
          ink,
          new Text(
              "首行基线距上边 " + millimetres(firstBase()) + " mm",
              "the first base line " + millimetres(firstBase()) + " mm from the top"),
          Text.same(millimetres(top.base()) + " mm"));
    }
    Glyph before = null;
    for (Glyph glyph : ink.glyphs()) {
      if (glyph.isSpace() || !isBody(glyph)) {
        continue;
      }
      double step = before == null ? 0 : glyph.base() - before.base();
      if (step > 1 && step < PITCH - 1.5) {
        add(
            ink,
            new Text("正文行距29磅（每页22行）", "lines of body text 29 pt apart (22 a page)"),
            new Text(
                "“%s”与上一行相距%s磅".formatted(glyph.text(), tenth(step)),
                "'%s' %s pt below the line before".formatted(glyph.text(), tenth(step))));
        return;
      }
      before = glyph;
    }
  }

  /** Whether the line of {@code first} is who signs the report. */
  private boolean isSigned(PageInk ink, Glyph first) {
    StringBuilder line = new StringBuilder();
    ink.glyphs().stream()
        .filter(glyph -> Math.abs(glyph.base() - first.base()) < 1)
        .forEach(glyph -> line.append(Squeezed.of(glyph.text())));
    return signers.stream().anyMatch(signer -> signer.startsWith(line.toString()));
  }

  private static double firstBase() {
    return TOP + (PITCH - BODY) / 2 + 0.875 * BODY;
  }

  private static boolean isBody(Glyph glyph) {
    return Math.abs(glyph.size() - BODY) < 0.3;
  }

  private void add(PageInk ink, Text expected, Text found) {
    findings.add(Check.GEOMETRY, Findings.page(ink.number()), expected, found, TEMPLATE);
  }

  private static String millimetres(double points) {
    return tenth(points / MM);
  }

  private static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
