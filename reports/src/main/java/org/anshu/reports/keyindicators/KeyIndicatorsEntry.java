package org.anshu.reports.keyindicators;

import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.WrittenReport;

/** The table of key indicators 重要指标统计 in the catalogue: printed of a full year. */
public final class KeyIndicatorsEntry implements Report {

  private static final int DECEMBER = 12;

  @Override
  public String id() {
    return "key-indicators";
  }

  @Override
  public String title() {
    return "重要指标统计";
  }

  @Override
  public Set<Reader.Kind> readers() {
    return Set.of(Reader.Kind.INTERNAL, Reader.Kind.PUBLIC);
  }

  @Override
  public Set<String> lists() {
    return Set.of();
  }

  @Override
  public Text due() {
    return new Text("12月", "month 12");
  }

  @Override
  public boolean isDue(ReportInput input) {
    return input.figures().release().month().getMonthValue() == DECEMBER;
  }

  @Override
  public WrittenReport write(ReportInput input) {
    String title = input.figures().release().cityName() + title();
    return new KeyIndicatorsWriter(input.settings().withTitle(title), input.fonts())
        .write(input.figures(), input.indicators());
  }

  @Override
  public String fileName(ReportInput input) {
    return new KeyIndicatorsWriter(input.settings(), input.fonts())
        .fileName(input.figures().release().month());
  }
}
