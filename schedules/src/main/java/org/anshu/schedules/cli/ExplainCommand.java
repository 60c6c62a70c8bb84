package org.anshu.schedules.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.MonthlyReport;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.trace.Explanation;
import org.anshu.schedules.trace.TraceAudit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu explain <figure>}: what a figure means and which rows made it. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..1", paramLabel = "FIGURE", descriptionKey = "figure")
  private @Nullable String figure;

  @Option(names = "--indicator", paramLabel = "ID")
  private @Nullable String indicator;

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--window", paramLabel = "WINDOW")
  private String window = "cumulative";

  @Option(names = "--unit", paramLabel = "CODE")
  private String unit = "";

  @Option(names = "--sector", paramLabel = "CODE")
  private String sector = "";

  @Option(names = "--category", paramLabel = "CODE")
  private String category = "";

  @Option(names = "--row", paramLabel = "KEY")
  private @Nullable String row;

  @Option(names = "--release", paramLabel = "R2026-06-e1")
  private @Nullable String release;

  @Option(names = "--as-of", paramLabel = "yyyy-MM-dd|yyyy-MM-ddTHH:mm:ssZ")
  private @Nullable String asOf;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 10;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--report", paramLabel = "REPORT")
  private @Nullable String report;

  @Option(names = "--cell", paramLabel = "SHEET!A1")
  private @Nullable String cell;

  @Option(names = "--cells")
  private boolean cells;

  @Option(names = "--source", paramLabel = "SOURCE")
  private @Nullable String source;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    FigureId asked = figure == null ? null : FigureId.parse(figure);
    Explanation explanation;
    try (Databases databases = parent.databases(installation)) {
      PipelineSettings settings = databases.pipeline();
      StateChoice.Chosen chosen =
          StateChoice.of(settings, release, asOf, asked == null ? month : asked.month().toString());
      if (all) {
        return audit(parent, chosen);
      }
      if (report != null || cell != null || cells) {
        return new ExplainCells(parent, databases, chosen).answer(installation, question());
      }
      FigureId id = asked == null ? inWords(chosen) : asked;
      explanation = explain(databases, chosen.state(), id);
    }
    new ExplanationText(parent).print(explanation);
    return explanation.agrees()
        ? CommandLineProgram.OK
        : FailureCode.CHECK_FAILED.culprit().exitStatus();
  }

  /** Traces every figure of the release instead of explaining one. */
  private static int audit(AnshuCommand parent, StateChoice.Chosen chosen) throws SQLException {
    TraceAudit.Outcome outcome = TraceAudit.of(chosen.state());
    outcome
        .untraceable()
        .forEach(
            (id, reason) ->
                parent.say(
                    "%s 不能逐行追溯：%s".formatted(id, reason.chinese()),
                    "%s cannot be traced: %s".formatted(id, reason.english())));
    outcome.differing().forEach(parent::say);
    parent.say(
        "%s：%d 个数值逐行合计，%d 个不一致，%d 个指标不能逐行追溯"
            .formatted(
                chosen.name(),
                outcome.figures(),
                outcome.differing().size(),
                outcome.untraceable().size()),
        "%s: %d figures added up from their rows, %d differ, %d indicators cannot be traced"
            .formatted(
                chosen.name(),
                outcome.figures(),
                outcome.differing().size(),
                outcome.untraceable().size()));
    return outcome.differing().isEmpty()
        ? CommandLineProgram.OK
        : FailureCode.CHECK_FAILED.culprit().exitStatus();
  }

  private Explanation explain(Databases databases, StateAt state, FigureId id) throws SQLException {
    try (Connection serving = databases.serving();
        Connection operations = databases.operations()) {
      return Explanation.of(
          state,
          id,
          new Explanation.Stores(serving, operations),
          new Explanation.Wish(Math.max(0, limit), row));
    }
  }

  /** A cell without a report is one of the monthly report. */
  private ExplainCells.Question question() {
    if (cell == null && !cells) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("--cell 单元格，或 --cells 列出全部", "--cell, or --cells to list all"),
          Text.same("—"),
          new Text(
              "例如 ./anshu explain --report monthly --month 2026-06 --cell '表2!C7'",
              "For example ./anshu explain --report monthly --cell 'sectors!C7'"));
    }
    String of = report == null ? MonthlyReport.NAME : report;
    return new ExplainCells.Question(of, source, cell, Math.max(0, limit));
  }

  private FigureId inWords(StateChoice.Chosen chosen) {
    if (indicator == null) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("数值的编号，或 --indicator", "The id of a figure, or --indicator"),
          Text.same("—"),
          new Text(
              "例如 ./anshu explain accident.deaths@2026-06/cumulative",
              "For example ./anshu explain accident.deaths@2026-06/cumulative"));
    }
    String id = Explanation.indicator(chosen.state().definitions().indicators(), indicator).id();
    return new FigureId(id, chosen.month(), window, unit, sector, category);
  }
}
