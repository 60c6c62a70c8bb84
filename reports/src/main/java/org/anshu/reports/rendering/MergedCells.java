package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;

/**
 * Makes one cell of each run of cells that continue one another, on filled pages. A run that a page
 * break parts is one cell on each page; each has the text if it has the room.
 */
final class MergedCells {

  /** Stands before the name of a cell that continues the one above it. */
  static final String COVERED = "+";

  private final JRTextMeasurerUtil measure;
  private final Map<String, List<JRTemplatePrintText>> runs = new HashMap<>();
  private final Map<String, JRTemplatePrintText> open = new HashMap<>();
  private boolean fits = true;

  private MergedCells(JasperReportsContext context) {
    this.measure = JRTextMeasurerUtil.getInstance(context);
  }

  /**
   * Merges the cells of a print.
   *
   * @return whether every merged cell has the room for its text
   */
  static boolean merge(JasperPrint print, JasperReportsContext context) {
    MergedCells cells = new MergedCells(context);
    for (JRPrintPage page : print.getPages()) {
      cells.open.clear();
      cells.page(page.getElements());
    }
    cells.runs.values().forEach(cells::settle);
    return cells.fits;
  }

  private void page(List<JRPrintElement> elements) {
    boolean any = false;
    for (JRPrintElement element : elements) {
      String name = element instanceof JRPrintText text ? TemplateMarks.name(text) : null;
      any |= name != null && name.startsWith(COVERED);
    }
    for (Iterator<JRPrintElement> all = elements.iterator(); any && all.hasNext(); ) {
      if (all.next() instanceof JRTemplatePrintText text && !stays(text)) {
        all.remove();
      }
    }
    if (!any) {
      runs.values().forEach(this::settle);
      runs.clear();
    }
  }

  /** Whether {@code text} is a cell of its own, and not one that another covers. */
  private boolean stays(JRTemplatePrintText text) {
    String name = TemplateMarks.name(text);
    int column = name == null ? -1 : name.lastIndexOf('.');
    if (name == null || column < 0 || name.indexOf('.') == column) {
      return true;
    }
    boolean covered = name.startsWith(COVERED);
    String block = name.substring(covered ? 1 : 0, name.indexOf('.'));
    String key = block + name.substring(column);
    JRTemplatePrintText above = open.get(key);
    if (!covered) {
      settle(runs.getOrDefault(key, List.of()));
      runs.put(key, new ArrayList<>(List.of(text)));
      open.put(key, text);
      return true;
    }
    if (above == null) {
      List<JRTemplatePrintText> run = runs.computeIfAbsent(key, any -> new ArrayList<>());
      if (!run.isEmpty()) {
        text.setText(run.get(0).getOriginalText());
      }
      run.add(text);
      open.put(key, text);
      return true;
    }
    above.setHeight(text.getY() + text.getHeight() - above.getY());
    return false;
  }

  /** Sets the text into the parts of a run that have the room for it. */
  private void settle(List<JRTemplatePrintText> run) {
    boolean somewhere = run.isEmpty();
    List<JRTemplatePrintText> without = new ArrayList<>();
    for (JRTemplatePrintText part : run) {
      boolean cut = isCut(part);
      somewhere |= !cut;
      if (cut) {
        without.add(part);
      }
    }
    if (somewhere) {
      without.forEach(MergedCells::empty);
    }
    fits &= somewhere;
  }

  /** Whether the text needs more height than its part of the page has; measured anew. */
  private boolean isCut(JRTemplatePrintText part) {
    int height = part.getHeight();
    part.setTextTruncateIndex(null);
    part.setHeight(PageNumbers.HEIGHT);
    measure.measureTextElement(part);
    int around = part.getLineBox().getTopPadding() + part.getLineBox().getBottomPadding();
    boolean cut = part.getTextHeight() + around > height;
    part.setHeight(height);
    measure.measureTextElement(part);
    return cut || part.getTextTruncateIndex() != null;
  }

  private static void empty(JRTemplatePrintText part) {
    part.setText("");
    part.setTextTruncateIndex(null);
  }
}
