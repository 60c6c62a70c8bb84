package org.anshu.reports.monthly;

import java.util.Set;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.WrittenReport;

/** The monthly report 安全生产月报 in the catalogue. */
public final class MonthlyEntry implements Report {

  @Override
  public String id() {
    return "monthly";
  }

  @Override
  public String title() {
    return "安全生产月报";
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
  public WrittenReport write(ReportInput input) {
    return new MonthlyWriter(input.settings(), input.fonts(), input.reader())
        .write(input.figures(), input.indicators());
  }

  @Override
  public String fileName(ReportInput input) {
    return ReportDefinition.load().fileName(input.figures().release().month());
  }
}
