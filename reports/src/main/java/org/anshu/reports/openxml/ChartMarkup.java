package org.anshu.reports.openxml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.rendering.Typography;

/**
 * Writes a chart that an office can edit: lines or bars that survive black-and-white copying, as on
 * the pages.
 *
 * @param points the names and values, one column a series
 * @param bars whether it has bars; else lines
 * @param sheet the sheet that holds the points from column A on, as formulas write it
 * @param headRow the row with the names of the series, from 1
 */
public record ChartMarkup(Table points, boolean bars, String sheet, int headRow) {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String BLACK = "<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>";
  private static final String WHITE = "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>";

  /** The type of the part. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  /** The graphic that shows the chart of relation {@code id}. */
  public static String graphic(String id) {
    return "<a:graphic xmlns:a=\"%s\"><a:graphicData uri=\"%s\"><c:chart xmlns:c=\"%s\" xmlns:r=\"%s\" r:id=\"%s\"/></a:graphicData></a:graphic>"
        .formatted(MAIN, CHART, CHART, OFFICE, id);
  }

  /**
   * Writes the chart.
   *
   * @param workbook the relation to the workbook inside the document; empty within the workbook
   */
  public void write(Markup xml, String workbook) {
    xml.raw("<c:chartSpace xmlns:c=\"" + CHART + "\" xmlns:a=\"" + MAIN + "\" xmlns:r=\"" + OFFICE)
        .raw("\"><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>")
        .raw("<c:plotArea><c:layout/>")
        .raw(
            bars
                ? "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>"
                : "<c:lineChart><c:grouping val=\"standard\"/>")
        .raw("<c:varyColors val=\"0\"/>");
    for (int series = 1; series < points.columns().size(); series++) {
      series(xml, series);
    }
    xml.raw(bars ? "<c:gapWidth val=\"60\"/>" : "<c:marker val=\"1\"/>")
        .raw("<c:axId val=\"1\"/><c:axId val=\"2\"/>")
        .raw(bars ? "</c:barChart>" : "</c:lineChart>");
    axes(xml);
    xml.raw("</c:plotArea><c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>")
        .raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
        .raw("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"><a:latin typeface=\"宋体\"/>")
        .raw(
            "<a:ea typeface=\"宋体\"/></a:defRPr></a:pPr><a:endParaRPr"
                + " lang=\"zh-CN\"/></a:p></c:txPr>");
    if (!workbook.isEmpty()) {
      xml.raw("<c:externalData r:id=\"" + workbook + "\"><c:autoUpdate val=\"0\"/>")
          .raw("</c:externalData>");
    }
    xml.raw("</c:chartSpace>");
  }

  private void axes(Markup xml) {
    String order = bars ? "maxMin" : "minMax";
    String line = "<c:spPr><a:ln w=\"6350\">" + BLACK + "</a:ln></c:spPr>";
    xml.raw("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + order + "\"/>")
        .raw("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + (bars ? "l" : "b") + "\"/>")
        .raw("<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>")
        .raw("<c:tickLblPos val=\"low\"/>" + line + "<c:crossAx val=\"2\"/></c:catAx>")
        .raw("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>")
        .raw("<c:delete val=\"0\"/><c:axPos val=\"" + (bars ? "b" : "l") + "\"/>")
        .raw("<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"CCCCCC\"/>")
        .raw("</a:solidFill></a:ln></c:spPr></c:majorGridlines>")
        .raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
        .raw("<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>")
        .raw("<c:tickLblPos val=\"nextTo\"/>" + line + "<c:crossAx val=\"1\"/>")
        .raw("<c:crosses val=\"" + (bars ? "max" : "autoZero") + "\"/>")
        .raw("<c:crossBetween val=\"between\"/></c:valAx>");
  }

  private void series(Markup xml, int series) {
    boolean first = series == 1;
    xml.raw("<c:ser><c:idx val=\"" + (series - 1) + "\"/><c:order val=\"" + (series - 1) + "\"/>");
    String name = Typography.chinese(points.columns().get(series).headers().get(0));
    xml.raw("<c:tx><c:strRef><c:f>").text(range(series, headRow, headRow)).raw("</c:f>");
    strings(xml, List.of(name));
    xml.raw("</c:strRef></c:tx>");
    if (bars) {
      xml.raw("<c:spPr>" + (first ? fill("333333") : WHITE) + "<a:ln w=\"7620\">" + BLACK)
          .raw("</a:ln></c:spPr><c:invertIfNegative val=\"0\"/>");
    } else {
      xml.raw("<c:spPr><a:ln w=\"" + (first ? 19050 : 13970) + "\">" + BLACK + "<a:prstDash val=\"")
          .raw((first ? "solid" : "dash") + "\"/></a:ln></c:spPr><c:marker><c:symbol val=\"")
          .raw((first ? "circle" : "square") + "\"/><c:size val=\"5\"/><c:spPr>")
          .raw(
              (first ? BLACK : WHITE)
                  + "<a:ln w=\"7620\">"
                  + BLACK
                  + "</a:ln></c:spPr></c:marker>");
    }
    if (bars || first) {
      xml.raw("<c:dLbls><c:dLblPos val=\"" + (bars ? "outEnd" : "t") + "\"/>")
          .raw("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>")
          .raw("<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>")
          .raw("</c:dLbls>");
    }
    List<String> names = points.rows().stream().map(row -> Typography.chinese(row.name())).toList();
    xml.raw("<c:cat><c:strRef><c:f>").text(rows(0)).raw("</c:f>");
    strings(xml, names);
    xml.raw("</c:strRef></c:cat><c:val><c:numRef><c:f>")
        .text(rows(series))
        .raw("</c:f><c:numCache>");
    List<String> values = new ArrayList<>();
    for (Row row : points.rows()) {
      Cell cell = series <= row.cells().size() ? row.cells().get(series - 1) : Cell.NONE;
      values.add(cell.value() instanceof BigDecimal number ? number.toPlainString() : "");
    }
    xml.raw("<c:formatCode>General</c:formatCode>");
    points(xml, values.size(), values::get);
    xml.raw("</c:numCache></c:numRef></c:val>").raw(bars ? "" : "<c:smooth val=\"0\"/>");
    xml.raw("</c:ser>");
  }

  private static String fill(String colour) {
    return "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
  }

  private static void strings(Markup xml, List<String> texts) {
    xml.raw("<c:strCache>");
    points(xml, texts.size(), texts::get);
    xml.raw("</c:strCache>");
  }

  private static void points(Markup xml, int count, IntFunction<String> value) {
    xml.raw("<c:ptCount val=\"" + count + "\"/>");
    for (int i = 0; i < count; i++) {
      if (!value.apply(i).isEmpty()) {
        xml.raw("<c:pt idx=\"" + i + "\"><c:v>").text(value.apply(i)).raw("</c:v></c:pt>");
      }
    }
  }

  private String rows(int column) {
    return range(column, headRow + 1, headRow + Math.max(1, points.rows().size()));
  }

  private String range(int column, int from, int until) {
    String cell = "$%s$%d".formatted((char) ('A' + column), from);
    String all =
        from == until
            ? cell
            : cell + String.format(Locale.ROOT, ":$%s$%d", (char) ('A' + column), until);
    return sheet + "!" + all;
  }
}
