package org.anshu.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.Indicator;
import org.anshu.registry.league.League;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.reports.assessment.AdviceWriter;
import org.anshu.reports.assessment.AnnouncementWriter;
import org.anshu.reports.assessment.DossierWriter;
import org.anshu.reports.assessment.ExtractWriter;
import org.anshu.reports.assessment.PrintedRound;
import org.anshu.reports.assessment.Publicity;
import org.anshu.reports.catalogue.Catalogue;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.checking.ReleaseValues;
import org.anshu.reports.checking.ServingValues;
import org.anshu.reports.declared.SampleReports;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.keyindicators.KeyIndicatorsWriter;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.quality.SourceQualityWriter;
import org.jspecify.annotations.Nullable;

/** Every report that the product prints, of invented figures and cases. */
final class EveryReport {

  private final FontRoles fonts = FontRoles.find(List.of());
  private final List<Indicator> indicators = IndicatorFolders.load(List.of());
  private final Map<String, Sample> all = new LinkedHashMap<>();

  private EveryReport() {}

  /**
   * A report.
   *
   * @param head of which report and release it is; null for one without a map of cells
   * @param values the release that its numbers are of; null for one without figures
   */
  record Sample(
      WrittenReport report, CellMap.@Nullable Head head, @Nullable ReleaseValues values) {}

  /** All of them by name. */
  static Map<String, Sample> of(SampleServing serving, ReleaseFigures figures) throws Exception {
    EveryReport every = new EveryReport();
    every.forms();
    every.figures();
    every.assessments();
    new SampleLists(serving, figures.units(), 33).keep();
    every.cases(serving, figures);
    return every.all;
  }

  private void forms() {
    plain("everything", FormatSample.everything());
    plain("bulletin", SampleTables.report());
    plain("notice", SampleTables.notice());
    plain("tables", SampleTables.tables());
    plain(
        "source-quality",
        new SourceQualityWriter(SampleRelease.settings(), fonts)
            .write(SourceQualityReportTest.facts()));
  }

  private void plain(String name, WrittenReport report) {
    all.put(name, new Sample(report, null, null));
  }

  private void figures() throws Exception {
    ReleaseFigures many = SampleRelease.many().figures();
    WrittenReport monthly =
        new MonthlyWriter(SampleRelease.settings(), fonts).write(many, indicators);
    put("monthly", monthly, many);
    ReleaseFigures years = KeyIndicatorsReportTest.figures();
    put(
        "key-indicators",
        new KeyIndicatorsWriter(SampleRelease.settings(), fonts).write(years, indicators),
        years);
    for (SampleReports.Sample one : SampleReports.all(SampleRelease.settings(), fonts)) {
      put(one.id(), one.report(), one.figures());
    }
  }

  private void put(String name, WrittenReport report, ReleaseFigures figures) {
    CellMap.Head head =
        new CellMap.Head(name, figures.release().id(), "", figures.release().month());
    all.put(name, new Sample(report, head, new SampleValues(figures, indicators)));
  }

  private void assessments() {
    ReportSettings settings = SampleAssessment.settings();
    AssessmentResult first = SampleAssessment.ordinary();
    PrintedRound round = SampleAssessment.FIRST;
    plain("announcement", new AnnouncementWriter(settings, fonts, round).write(first));
    plain("extract", new ExtractWriter(settings, fonts, round, Publicity.RANKS).write(first));
    plain("grades", new ExtractWriter(settings, fonts, round, Publicity.GRADES).write(first));
    plain(
        "advice", new AdviceWriter(settings, fonts, round).write(first, League.of(first, 50, 42)));
    plain(
        "dossier",
        new DossierWriter(settings, fonts, SampleAssessment.SECOND)
            .write(SampleAssessment.appeal()));
  }

  /** The reports of named cases, also for a district that has none. */
  private void cases(SampleServing serving, ReleaseFigures figures) {
    String release = figures.release().id();
    ReleaseValues values =
        new ServingValues(serving.connection(), release, figures.release().month(), indicators);
    for (Report report : Catalogue.load(List.of(), indicators).reports()) {
      if (report.lists().isEmpty()) {
        continue;
      }
      for (Reader reader : List.of(Reader.INTERNAL, Reader.district("NONE"))) {
        if (!report.readers().contains(reader.kind())) {
          continue;
        }
        ReportInput input =
            new ReportInput(
                serving.connection(),
                release,
                reader,
                SampleRelease.settings(),
                fonts,
                indicators,
                Map.of("enterprise", SampleLists.ENTERPRISE));
        CellMap.Head head =
            new CellMap.Head(report.id(), release, reader.unit(), figures.release().month());
        all.put(report.id() + reader.unit(), new Sample(report.write(input), head, values));
      }
    }
  }
}
