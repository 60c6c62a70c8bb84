package org.anshu.reports.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.PageInk.Fill;
import org.anshu.reports.checking.PageInk.Glyph;
import org.anshu.reports.checking.PageInk.Line;
import org.jspecify.annotations.Nullable;

/** Nothing is off the page, cut off, covered, printed over or crossed by a line. */
final class ClippingCheck {

  /** The side of a square of the grid by which neighbours are found, in points. */
  private static final int SQUARE = 24;

  private static final Text WIDER =
      new Text("加宽该栏或缩短文字后重新排版", "Widen the column or shorten the text, and render again");

  private final PageInk ink;
  private final Findings findings;
  private final Map<Long, List<Glyph>> grid = new HashMap<>();

  private ClippingCheck(PageInk ink, Findings findings) {
    this.ink = ink;
    this.findings = findings;
  }

  static void of(PageInk ink, Findings findings) {
    new ClippingCheck(ink, findings).run();
  }

  private void run() {
    Glyph before = null;
    for (Glyph glyph : ink.glyphs()) {
      if (!glyph.isSpace()) {
        alone(glyph);
        if (glyph.seen() && !glyph.turned()) {
          over(glyph, before);
          before = glyph;
        }
      }
    }
    for (Fill fill : ink.fills()) {
      covered(fill);
    }
    for (Line line : ink.lines()) {
      crossed(line);
    }
  }

  private void alone(Glyph glyph) {
    if (!glyph.seen()) {
      add(
          glyph,
          new Text("看得见的“" + glyph.text() + "”", "'" + glyph.text() + "' to be seen"),
          new Text("被裁掉，或颜色与纸相同", "cut off, or in the colour of paper"),
          WIDER);
    }
    boolean inside =
        glyph.turned()
            || glyph.left() > -0.5
                && glyph.right() < ink.width() + 0.5
                && glyph.top() > -0.5
                && glyph.bottom() < ink.height() + 0.5;
    if (!inside) {
      add(
          glyph,
          new Text("“" + glyph.text() + "”在页面之内", "'" + glyph.text() + "' within the page"),
          new Text("超出页边", "beyond the edge of the page"),
          WIDER);
    }
  }

  /** Whether a character is printed over another one. */
  private void over(Glyph glyph, @Nullable Glyph before) {
    int column = (int) glyph.middle() / SQUARE;
    int row = (int) glyph.base() / SQUARE;
    for (int i = column - 1; i <= column + 1; i++) {
      for (int j = row - 1; j <= row + 1; j++) {
        for (Glyph other : grid.getOrDefault(key(i, j), List.of())) {
          if (other != before && overlap(glyph, other) || same(glyph, other)) {
            add(
                glyph,
                new Text("“" + glyph.text() + "”单独一处", "'" + glyph.text() + "' by itself"),
                new Text("与“" + other.text() + "”叠印", "printed over '" + other.text() + "'"),
                WIDER);
            return;
          }
        }
      }
    }
    grid.computeIfAbsent(key(column, row), any -> new ArrayList<>()).add(glyph);
  }

  private static long key(int column, int row) {
    return ((long) column << 32) | (row & 0xffffffffL);
  }

  /** Whether each covers the other's middle. */
  private static boolean overlap(Glyph one, Glyph other) {
    double across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    double along = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return across > 0.5 * Math.min(one.width(), other.width())
        && along > 0.5 * Math.min(one.size(), other.size());
  }

  private static boolean same(Glyph one, Glyph other) {
    return Math.abs(one.left() - other.left()) < 0.5 && Math.abs(one.base() - other.base()) < 0.5;
  }

  private void covered(Fill fill) {
    for (Glyph glyph : ink.glyphs()) {
      double middle = glyph.base() - 0.35 * glyph.size();
      if (glyph.order() < fill.order()
          && !glyph.isSpace()
          && glyph.middle() > fill.left()
          && glyph.middle() < fill.right()
          && middle > fill.top()
          && middle < fill.bottom()) {
        add(
            glyph,
            new Text("看得见的“" + glyph.text() + "”", "'" + glyph.text() + "' to be seen"),
            new Text("被后画的图形盖住", "covered by what is drawn later"),
            WIDER);
        return;
      }
    }
  }

  private void crossed(Line line) {
    boolean upright = line.bottom() - line.top() > line.right() - line.left();
    for (Glyph glyph : near(line)) {
      double inner = 0.2 * glyph.width();
      boolean through =
          upright
              ? line.left() > glyph.left() + inner
                  && line.right() < glyph.right() - inner
                  && line.top() < glyph.base() - 0.5 * glyph.size()
                  && line.bottom() > glyph.base() - 0.2 * glyph.size()
              : line.top() > glyph.base() - 0.65 * glyph.size()
                  && line.bottom() < glyph.base() - 0.1 * glyph.size()
                  && line.left() < glyph.middle()
                  && line.right() > glyph.middle();
      if (through) {
        add(
            glyph,
            new Text("“" + glyph.text() + "”在格线之内", "'" + glyph.text() + "' within its lines"),
            new Text("被格线穿过", "crossed by a line"),
            WIDER);
        return;
      }
    }
  }

  private List<Glyph> near(Line line) {
    List<Glyph> near = new ArrayList<>();
    for (int i = (int) line.left() / SQUARE - 1; i <= (int) line.right() / SQUARE + 1; i++) {
      for (int j = (int) line.top() / SQUARE - 1; j <= (int) line.bottom() / SQUARE + 1; j++) {
        near.addAll(grid.getOrDefault(key(i, j), List.of()));
      }
    }
    return near;
  }

  private void add(Glyph glyph, Text expected, Text found, Text action) {
    StringBuilder around = new StringBuilder();
    for (Glyph each : ink.glyphs()) {
      if (Math.abs(each.order() - glyph.order()) <= 6
          && Math.abs(each.base() - glyph.base()) < glyph.size()) {
        around.append(each.text());
      }
    }
    Text quoted = Findings.quote(around.toString().strip());
    findings.add(
        Check.CLIPPING,
        Findings.page(ink.number(), new Text(quoted.chinese() + "处", "at " + quoted.english())),
        expected,
        found,
        action);
  }
}
