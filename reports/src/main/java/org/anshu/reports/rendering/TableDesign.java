package org.anshu.reports.rendering;

import java.util.Locale;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JRDesignVariable;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.CalculationEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.HeaderGrid;

/**
 * Makes the template of a table of some shape. All its expressions are single fields and
 * parameters, so that no Java compiler is needed.
 */
final class TableDesign {

  private static final float RULE = 0.5f;
  private static final float CAPTION = 10.5f;
  private static final float SMALL = 9f;
  private static final int LONG_SIDE = 842;
  private static final int SHORT_SIDE = 595;

  private final JasperDesign design = new JasperDesign();
  private final TableShape shape;
  private final int width;

  private TableDesign(TableShape shape) {
    this.shape = shape;
    this.width = shape.page().width();
  }

  /** The template of tables of the shape {@code shape}. */
  static JasperDesign of(TableShape shape) throws JRException {
    return new TableDesign(shape).make();
  }

  private JasperDesign make() throws JRException {
    page();
    parameter("IS");
    design.setTitle(title());
    if (shape.title()) {
      design.setPageHeader(again());
    }
    design.setColumnHeader(head());
    for (int i = 0; i < shape.widths().size(); i++) {
      field("c" + i, String.class);
    }
    field("is", String.class);
    JRDesignSection section = (JRDesignSection) design.getDetailSection();
    section.addBand(row("plain", false));
    section.addBand(row("strong", true));
    section.addBand(none());
    design.setSummary(foot());
    return design;
  }

  private void page() {
    design.setName("table-" + shape.page().name().toLowerCase(Locale.ROOT));
    boolean inText = shape.page() == TableShape.Page.TEXT;
    design.setPageWidth(inText ? width : LONG_SIDE);
    design.setPageHeight(inText ? 638 : SHORT_SIDE);
    design.setColumnWidth(width);
    design.setLeftMargin(inText ? 0 : PageNumbers.BELOW);
    design.setRightMargin(inText ? 0 : LONG_SIDE - PageNumbers.BELOW - width);
    design.setTopMargin(inText ? 0 : PageNumbers.LEFT);
    design.setBottomMargin(inText ? 0 : SHORT_SIDE - PageNumbers.LEFT - PageNumbers.LINE);
    if (!inText) {
      design.setOrientation(OrientationEnum.LANDSCAPE);
    }
  }

  private JRDesignBand title() throws JRException {
    JRDesignBand band = band();
    int y = 4;
    if (shape.page() == TableShape.Page.FIRST_LANDSCAPE) {
      parameter("REPORT");
      parameter("PERIOD_OF_REPORT");
      Area first = new Area(0, 0, width, 30);
      Area second = new Area(0, 30, width, 24);
      band.addElement(centred(text("$P{REPORT}", first, 22f, FontRole.TITLE)));
      band.addElement(centred(text("$P{PERIOD_OF_REPORT}", second, 16f, FontRole.KAI)));
      y += 58;
    }
    if (shape.heading()) {
      band.addElement(heading(y));
      y += 29;
    }
    if (shape.title()) {
      band.addElement(caption(y));
      y += 20;
    }
    for (int i = 0; i < shape.formLines(); i++) {
      Area area = new Area(width - shape.formWidth(), y, shape.formWidth(), 13);
      parameter("F" + i);
      band.addElement(text("$P{F" + i + "}", area, SMALL, FontRole.SONG));
      y += 13;
    }
    if (shape.line()) {
      line(band, y);
      y += 16;
    }
    band.setHeight(y);
    return band;
  }

  private JRDesignTextField heading(int y) throws JRException {
    parameter("HEADING");
    parameter("SECTION");
    JRDesignTextField heading = text("$P{HEADING}", new Area(0, y, width, 29), 16f, FontRole.HEI);
    heading.getParagraph().setFirstLineIndent(32);
    heading.setAnchorNameExpression(new JRDesignExpression("$P{SECTION}"));
    heading.setBookmarkLevel(1);
    return heading;
  }

  /** On the second page of a table and the pages after it: 续表 with its number. */
  private JRDesignBand again() throws JRException {
    JRDesignBand band = band();
    JRDesignVariable continued = new JRDesignVariable();
    continued.setName(ContinuedPages.VARIABLE);
    continued.setValueClass(Boolean.class);
    continued.setCalculation(CalculationEnum.SYSTEM);
    design.addVariable(continued);
    design.setScriptletClass(ContinuedPages.class.getName());
    band.setPrintWhenExpression(new JRDesignExpression("$V{" + ContinuedPages.VARIABLE + "}"));
    parameter("AGAIN");
    band.addElement(centred(text("$P{AGAIN}", new Area(0, 4, width, 18), CAPTION, FontRole.HEI)));
    band.setHeight(24);
    return band;
  }

  private JRDesignTextField caption(int y) throws JRException {
    parameter("TITLE");
    parameter("ANCHOR");
    JRDesignTextField caption =
        centred(text("$P{TITLE}", new Area(0, y, width, 20), CAPTION, FontRole.HEI));
    caption.setAnchorNameExpression(new JRDesignExpression("$P{ANCHOR}"));
    caption.setBookmarkLevel(2);
    return named(caption, "$P{IS}");
  }

  /** Reporter, period and unit over the head. */
  private void line(JRDesignBand band, int y) throws JRException {
    int third = width / 3;
    String[] names = {"REPORTER", "PERIOD", "UNIT"};
    HorizontalTextAlignEnum[] aligns = {
      HorizontalTextAlignEnum.LEFT, HorizontalTextAlignEnum.CENTER, HorizontalTextAlignEnum.RIGHT
    };
    boolean form = shape.formLines() > 0 || shape.foot();
    for (int i = form ? 0 : 2; i < names.length; i++) {
      parameter(names[i]);
      int left = form ? i * third : 0;
      int room = form ? third : width;
      Area area = new Area(left, y, room, 16);
      JRDesignTextField text = text("$P{" + names[i] + "}", area, SMALL, FontRole.SONG);
      text.setHorizontalTextAlign(aligns[i]);
      band.addElement(text);
    }
  }

  private JRDesignBand head() throws JRException {
    JRDesignBand band = band();
    for (int i = 0; i < shape.heads().size(); i++) {
      HeaderGrid.Head head = shape.heads().get(i);
      int left = shape.left(head.column());
      int right = shape.left(head.column() + head.columns());
      int top = shape.top(head.row());
      int bottom = shape.top(head.row() + head.rows());
      parameter("H" + i);
      Area area = new Area(left, top, right - left, bottom - top);
      JRDesignTextField cell = centred(text("$P{H" + i + "}", area, shape.size(), FontRole.HEI));
      cell.setTextAdjust(TextAdjustEnum.SCALE_FONT);
      cell.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_TOP);
      cell.getLineBox().getPen().setLineWidth(RULE);
      cell.getLineBox().setLeftPadding(1);
      cell.getLineBox().setRightPadding(1);
      if (i == 0 && !shape.title()) {
        named(cell, "$P{IS}");
      }
      band.addElement(cell);
    }
    band.setHeight(shape.top(shape.levels().size()));
    return band;
  }

  private JRDesignBand row(String when, boolean strong) throws JRException {
    JRDesignBand band = band();
    band.setHeight(shape.rowHeight());
    when(band, when);
    for (int i = 0; i < shape.widths().size(); i++) {
      Area area = new Area(shape.left(i), 0, shape.widths().get(i), shape.rowHeight());
      JRDesignTextField cell = text("$F{c" + i + "}", area, shape.size(), FontRole.SONG);
      cell.setBold(strong);
      cell.setMarkup(shape.styled() ? "styled" : "none");
      cell.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_TOP);
      cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
      box(cell, shape.aligns().get(i));
      if (shape.merged().get(i)) {
        cell.setTextAdjust(shape.grow() ? TextAdjustEnum.STRETCH_HEIGHT : TextAdjustEnum.CUT_TEXT);
        // Merging gives the cell more room than it has while it is filled.
        cell.getPropertiesMap().setProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true");
        field("is" + i, String.class);
        named(cell, "$F{is" + i + "}");
      } else if (i == 0) {
        named(cell, "$F{is}");
      }
      band.addElement(cell);
    }
    return band;
  }

  private static void box(JRDesignTextField cell, Column.Align align) {
    int left = align == Column.Align.LEFT ? 3 : 1;
    cell.getLineBox().getPen().setLineWidth(RULE);
    cell.getLineBox().setTopPadding(2);
    cell.getLineBox().setBottomPadding(2);
    cell.getLineBox().setLeftPadding(left);
    cell.getLineBox().setRightPadding(TableLayout.padding(align) - left);
    cell.setHorizontalTextAlign(
        switch (align) {
          case LEFT -> HorizontalTextAlignEnum.LEFT;
          case CENTRE -> HorizontalTextAlignEnum.CENTER;
          case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        });
  }

  /** The line that stands for rows where there are none. */
  private JRDesignBand none() throws JRException {
    JRDesignBand band = band();
    band.setHeight(shape.rowHeight());
    when(band, "none");
    Area area = new Area(0, 0, width, shape.rowHeight());
    JRDesignTextField cell = centred(text("$F{c0}", area, shape.size(), FontRole.SONG));
    cell.getLineBox().getPen().setLineWidth(RULE);
    band.addElement(cell);
    return band;
  }

  private JRDesignBand foot() throws JRException {
    JRDesignBand band = band();
    band.setSplitType(SplitTypeEnum.STRETCH);
    int y = shape.notes() > 0 || shape.foot() ? 3 : 0;
    for (int i : IntStream.range(0, shape.notes()).toArray()) {
      parameter("N" + i);
      Area area = new Area(0, y, width, 13);
      JRDesignTextField note = text("$P{N" + i + "}", area, SMALL, FontRole.SONG);
      note.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
      parameter("NIS" + i);
      named(note, "$P{NIS" + i + "}");
      band.addElement(note);
      y += 13;
    }
    if (shape.foot()) {
      parameter("FOOT");
      band.addElement(text("$P{FOOT}", new Area(0, y, width, 18), SMALL, FontRole.SONG));
      y += 18;
    }
    band.setHeight(y + 12);
    return band;
  }

  private static JRDesignBand band() {
    JRDesignBand band = new JRDesignBand();
    band.setSplitType(SplitTypeEnum.PREVENT);
    return band;
  }

  private void when(JRDesignBand band, String name) throws JRException {
    field(name, Boolean.class);
    band.setPrintWhenExpression(new JRDesignExpression("$F{" + name + "}"));
  }

  /** The place of a text in its band. */
  private record Area(int x, int y, int width, int height) {}

  private JRDesignTextField text(String expression, Area area, float size, FontRole font) {
    JRDesignTextField text = new JRDesignTextField(design);
    text.setX(area.x);
    text.setY(area.y);
    text.setWidth(area.width);
    text.setHeight(area.height);
    text.setFontName(font.family());
    text.setFontSize(size);
    text.setMarkup("styled");
    text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    text.setPositionType(PositionTypeEnum.FLOAT);
    text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    text.setExpression(new JRDesignExpression(expression));
    // Lines are broken once, so that what was measured is what is drawn.
    text.getPropertiesMap().setProperty(JRTextElement.PROPERTY_SAVE_LINE_BREAKS, "true");
    return text;
  }

  private static JRDesignTextField centred(JRDesignTextField text) {
    text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
    return text;
  }

  private static JRDesignTextField named(JRDesignTextField text, String expression) {
    JRDesignPropertyExpression property = new JRDesignPropertyExpression();
    property.setName(TemplateMarks.NAME);
    property.setValueExpression(new JRDesignExpression(expression));
    text.addPropertyExpression(property);
    return text;
  }

  private void parameter(String name) throws JRException {
    JRDesignParameter parameter = new JRDesignParameter();
    parameter.setName(name);
    parameter.setValueClass(String.class);
    design.addParameter(parameter);
  }

  private void field(String name, Class<?> type) throws JRException {
    if (!design.getFieldsMap().containsKey(name)) {
      JRDesignField field = new JRDesignField();
      field.setName(name);
      field.setValueClass(type);
      design.addField(field);
    }
  }
}
