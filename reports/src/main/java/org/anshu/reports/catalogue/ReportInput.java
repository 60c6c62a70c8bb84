package org.anshu.reports.catalogue;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.anshu.registry.Indicator;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.figures.ReleaseFigures;

/**
 * What a report is written from.
 *
 * @param serving a connection to the serving schema; only read, left open
 * @param releaseId the release, such as {@code R2026-06-e1}
 * @param reader for whom
 * @param settings what the issuing office decides
 * @param fonts the fonts there are
 * @param indicators the definitions of all indicators
 * @param parameters what else says which report it is, such as {@code source} or {@code
 *     enterprise}; empty for most
 * @param release the figures, read once for all reports and readers
 */
public record ReportInput(
    Connection serving,
    String releaseId,
    Reader reader,
    ReportSettings settings,
    FontRoles fonts,
    List<Indicator> indicators,
    Map<String, String> parameters,
    ReleaseOnce release) {

  public ReportInput {
    indicators = List.copyOf(indicators);
    parameters = Map.copyOf(parameters);
  }

  /** The input of a release whose figures are read when a report asks for them. */
  public ReportInput(
      Connection serving,
      String releaseId,
      Reader reader,
      ReportSettings settings,
      FontRoles fonts,
      List<Indicator> indicators,
      Map<String, String> parameters) {
    this(
        serving,
        releaseId,
        reader,
        settings,
        fonts,
        indicators,
        parameters,
        ReleaseOnce.in(serving, releaseId));
  }

  /** The figures of the release; for everybody without the names of accidents. */
  public ReleaseFigures figures() {
    ReleaseFigures figures = release.figures();
    return reader.kind() == Reader.Kind.PUBLIC ? figures.withoutTitles() : figures;
  }

  /** The same for another reader. */
  public ReportInput forReader(Reader other) {
    return new ReportInput(
        serving, releaseId, other, settings, fonts, indicators, parameters, release);
  }
}
