package org.anshu.reports.declared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.wording.Facts;

/**
 * A report that its folder declares: {@code report.yml} of kind {@code document} and its phrases.
 */
public final class DeclaredReport implements Report {

  private final Declaration declaration;

  private DeclaredReport(Declaration declaration) {
    this.declaration = declaration;
  }

  /**
   * The report of a folder. Fails with every fault, its file, line and what to do.
   *
   * @param indicators the definitions of all indicators
   */
  public static DeclaredReport read(Folder folder, List<Indicator> indicators) {
    return new DeclaredReport(DeclarationReader.read(folder, new UseCheck(indicators)));
  }

  @Override
  public String id() {
    return declaration.folder().id();
  }

  @Override
  public String title() {
    return declaration.title();
  }

  @Override
  public Set<Reader.Kind> readers() {
    return declaration.readers();
  }

  @Override
  public Set<String> lists() {
    return Set.of();
  }

  @Override
  public Text due() {
    if (declaration.months().isEmpty()) {
      return Report.super.due();
    }
    String months =
        declaration.months().stream()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining("、"));
    return new Text(months + "月", "month " + months.replace("、", ", "));
  }

  @Override
  public boolean isDue(ReportInput input) {
    int month = input.figures().release().month().getMonthValue();
    return declaration.months().isEmpty() || declaration.months().contains(month);
  }

  @Override
  public WrittenReport write(ReportInput input) {
    return new DeclaredWriter(
            declaration, scope(input), input.settings(), input.fonts(), input.reader())
        .write();
  }

  @Override
  public String fileName(ReportInput input) {
    return scope(input).city().fileName(declaration.file());
  }

  private Scope scope(ReportInput input) {
    return new Scope(
        new Facts(input.figures(), input.indicators()),
        declaration.folder().words(),
        input.settings().issuer(),
        input.reader().unit(),
        declaration.quarterNames());
  }
}
