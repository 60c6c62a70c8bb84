package org.anshu.reports.quality;

import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ServedRows;

/**
 * The quality report of one source in the month of a release. Printed when somebody asks for a
 * source, never in a month's set.
 */
public final class SourceQualityOnDemand implements Report {

  /** The parameter that names the source, such as {@code hazard_platform}. */
  public static final String SOURCE = "source";

  /** The report of the folder {@code source-quality}. */
  public SourceQualityOnDemand() {}

  @Override
  public String id() {
    return "source-quality";
  }

  @Override
  public String title() {
    return "数据质量报告";
  }

  @Override
  public Set<Reader.Kind> readers() {
    return Set.of(Reader.Kind.INTERNAL);
  }

  @Override
  public Set<String> lists() {
    return Set.of();
  }

  @Override
  public Text due() {
    return new Text("单独印", "on request");
  }

  @Override
  public boolean isDue(ReportInput input) {
    return input.parameters().containsKey(SOURCE);
  }

  @Override
  public WrittenReport write(ReportInput input) {
    return new SourceQualityWriter(input.settings(), input.fonts()).write(facts(input));
  }

  @Override
  public String fileName(ReportInput input) {
    SourceQuality.Head head = facts(input).head();
    return title() + "-" + head.title() + "-" + head.month();
  }

  private static SourceQuality facts(ReportInput input) {
    String source = input.parameters().getOrDefault(SOURCE, "");
    if (source.isEmpty()) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("数据源名称", "The name of a source"),
          new Text("没有给出", "None"),
          new Text(
              "加上 --set source=<数据源名称>，如 --set source=hazard_platform",
              "Add --set source=<name>, such as --set source=hazard_platform"));
    }
    return new SourceQualityReader(input.serving())
        .read(source, new ServedRows(input.serving(), input.releaseId()).release().month());
  }
}
