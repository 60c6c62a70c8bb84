package org.anshu.reports.rendering;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.CutsInfo;
import net.sf.jasperreports.engine.export.JRExporterGridCell;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.util.JRStyledText;
import org.anshu.reports.rendering.Printed.OnSheet;

/** Jasper's exporter of workbooks, which also tells where it put each text. */
final class SheetExporter extends JRXlsxExporter {

  private final Printed printed;
  private int sheet = -1;

  SheetExporter(JasperReportsContext context, Printed printed) {
    super(context);
    this.printed = printed;
  }

  @Override
  protected void createSheet(CutsInfo cuts, SheetInfo info) {
    sheet++;
    super.createSheet(cuts, info);
  }

  @Override
  public void exportText(JRPrintText text, JRExporterGridCell cell, int column, int row)
      throws JRException {
    super.exportText(text, cell, column, row);
    JRStyledText styled = getStyledText(text);
    boolean header =
        text.getOrigin() != null && text.getOrigin().getBandType() == BandTypeEnum.COLUMN_HEADER;
    printed.put(
        new OnSheet(
            TemplateMarks.name(text),
            sheet,
            row,
            column,
            cell.getColSpan(),
            header,
            styled == null ? "" : styled.getText()));
  }
}
