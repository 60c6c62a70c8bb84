package org.anshu.reports.rendering;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.anshu.failure.Text;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;
import org.anshu.reports.assessment.ScoreSheet;
import org.anshu.reports.assessment.ScoreSheet.Line;

/**
 * Prints many score sheets by one compiled template and one registration of fonts. Safe to use from
 * several threads at once.
 */
public final class SheetPrinter {

  private static final String TEMPLATE = "assessment/sheet";
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e");
  private static final String EXPLANATION = "f";

  private final FontPress press;
  private final ReportFonts fonts;
  private final JasperReport template;

  /** A printer with the fonts of {@code roles}. */
  public SheetPrinter(FontRoles roles) {
    press = FontPress.of(roles);
    fonts = new ReportFonts(press);
    template = new Templates(press.context()).compiled(TEMPLATE);
  }

  /**
   * Prints a sheet.
   *
   * @param pdf replaced if it exists; its folder exists
   * @param created the time of creation it states
   */
  public void pdf(ScoreSheet sheet, Path pdf, Instant created) {
    PdfPages.Properties properties =
        new PdfPages.Properties(
            sheet.title(), sheet.author(), sheet.head().getOrDefault("UNIT", ""), created);
    try {
      PdfPages.write(List.of(fill(sheet)), properties, press, pdf);
    } catch (JRException e) {
      throw Templates.broken(TEMPLATE, e);
    }
  }

  /** What the fonts could not do; complete after the printing. */
  public List<Text> warnings() {
    return fonts.warnings();
  }

  private JasperPrint fill(ScoreSheet sheet) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    sheet.head().forEach((name, text) -> parameters.put(name, fonts.markup(text, FontRole.SONG)));
    parameters.put("TITLE", fonts.markup(sheet.title(), FontRole.SONG_BOLD));
    parameters.put("SUBTITLE", fonts.markup(sheet.subtitle(), FontRole.HEI));
    parameters.put(JRParameter.REPORT_LOCALE, Locale.SIMPLIFIED_CHINESE);
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Shanghai"));
    Collection<Map<String, ?>> rows = new ArrayList<>();
    sheet.lines().forEach(line -> rows.add(row(line)));
    return JasperFillManager.getInstance(press.context())
        .fill(template, parameters, new JRMapCollectionDataSource(rows));
  }

  private Map<String, Object> row(Line line) {
    boolean explained =
        switch (line.kind()) {
          case ITEM, SUM, WIDE -> true;
          case PART, REMARK, SIGN -> false;
        };
    Map<String, Object> row = new HashMap<>();
    row.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
    row.put("strong", line.strong());
    int last = line.texts().size() - 1;
    for (int i = 0; i <= last; i++) {
      String column = explained && i == last ? EXPLANATION : COLUMNS.get(i);
      row.put(column, fonts.markup(line.texts().get(i), font(line.kind(), i)));
    }
    return row;
  }

  private static FontRole font(ScoreSheet.Kind kind, int column) {
    return switch (kind) {
      case PART -> FontRole.HEI;
      case SUM -> column == 0 || column == 2 ? FontRole.HEI : FontRole.SONG;
      case ITEM, WIDE, REMARK, SIGN -> FontRole.SONG;
    };
  }
}
