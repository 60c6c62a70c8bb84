package org.anshu.schedules.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Rounding;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.KeyIndicatorsReport;
import org.anshu.reports.MonthlyReport;
import org.anshu.reports.SourceQualityReport;
import org.anshu.reports.catalogue.Catalogue;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellSearch;
import org.anshu.reports.cells.PrintedCell;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.origin.Place;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.CellMaps;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.ReportSet;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.trace.Derivation;
import org.anshu.schedules.trace.Explanation;
import org.anshu.schedules.trace.PlaceValues;
import org.anshu.schedules.trace.StoredFigures;
import org.anshu.schedules.trace.StoredFigures.Stored;
import org.jspecify.annotations.Nullable;

/** {@code ./anshu explain --report … --cell …}: from a printed number to the rows behind it. */
final class ExplainCells {

  /** More figures than this are named and not explained one by one. */
  private static final int EXPLAINED = 2;

  private static final int LISTED = 12;

  private static final Map<String, String> REPORTS =
      Map.of(
          "月报", MonthlyReport.NAME,
          "安全生产月报", MonthlyReport.NAME,
          "重要指标统计", KeyIndicatorsReport.NAME,
          "数据质量报告", SourceQualityReport.NAME);

  private final AnshuCommand parent;
  private final Databases databases;
  private final StateChoice.Chosen chosen;

  ExplainCells(AnshuCommand parent, Databases databases, StateChoice.Chosen chosen) {
    this.parent = parent;
    this.databases = databases;
    this.chosen = chosen;
  }

  /**
   * What is asked.
   *
   * @param report the report
   * @param source the source a quality report is about; null for none
   * @param cell the cell; null lists all
   * @param limit the most rows of a kind
   */
  record Question(String report, @Nullable String source, @Nullable String cell, int limit) {}

  /** Answers; the exit status. */
  int answer(Installation installation, Question question) throws SQLException {
    CellMap map = map(installation, question);
    String asked = question.cell();
    List<PrintedCell> cells = asked == null ? map.figures() : new CellSearch(map).find(asked);
    if (cells.size() > 1) {
      list(cells);
      return CommandLineProgram.OK;
    }
    return cells.isEmpty() || explain(cells.get(0), question.limit())
        ? CommandLineProgram.OK
        : FailureCode.CHECK_FAILED.culprit().exitStatus();
  }

  private CellMap map(Installation installation, Question question) {
    CellMaps maps = new CellMaps(installation, databases);
    String report = REPORTS.getOrDefault(question.report(), question.report());
    String source = question.source();
    if (report.equals(SourceQualityReport.NAME)) {
      if (source == null) {
        throw invalid(
            new Text("--source，即报告所说的数据源", "--source, the source the report is about"),
            "—",
            new Text(
                "数据源：" + installation.settings().sources().keySet(),
                "Sources: " + installation.settings().sources().keySet()));
      }
      return maps.ofSource(source, chosen.month());
    }
    ReleaseState release = chosen.state().release();
    if (release == null) {
      throw invalid(
          new Text("已发布的月份或版次", "A published month or release"),
          chosen.name(),
          new Text("先发布该月，或改正 --month、--release", "Publish the month, or correct the option"));
    }
    return maps.ofRelease(named(installation, report), release.id(), release.month());
  }

  /** The report's name in the catalogue, which may be asked for by its title. */
  private static String named(Installation installation, String asked) {
    Catalogue catalogue = new ReportSet(installation).catalogue();
    return catalogue.reports().stream()
        .filter(report -> report.title().equals(asked))
        .findFirst()
        .orElseGet(() -> catalogue.report(asked))
        .id();
  }

  private void list(List<PrintedCell> cells) {
    List<List<String>> rows = new ArrayList<>();
    for (PrintedCell cell : cells) {
      rows.add(
          List.of(
              cell.spot().address(),
              page(cell),
              cell.labels().row(),
              cell.labels().column(),
              cell.printed(),
              making(cell)));
    }
    List<String> header =
        parent.language() == Language.CHINESE
            ? List.of("地址", "页码", "行", "列", "印出", "如何得出")
            : List.of("address", "page", "row", "column", "printed", "made");
    new TextTable(header, rows, Set.of()).lines().forEach(parent::say);
  }

  private String making(PrintedCell cell) {
    Source source = cell.source();
    return source == null ? "" : source.making().text().in(parent.language());
  }

  private String page(PrintedCell cell) {
    int page = cell.spot().page();
    int sentence = cell.spot().sentence();
    if (page == 0) {
      return "";
    }
    return sentence == 0
        ? say("第%d页", "p%d").formatted(page)
        : say("第%d页第%d句", "p%ds%d").formatted(page, sentence);
  }

  private boolean explain(PrintedCell cell, int limit) throws SQLException {
    Source source = cell.source();
    if (source == null) {
      return true;
    }
    parent.say(cell.spot().address() + "  " + page(cell) + "  " + cell.labels().table());
    line("行列", "Place", (cell.labels().row() + "  " + cell.labels().column()).strip());
    line("印出", "Printed", cell.printed());
    line("得出", "Made", making(cell) + rounding(source));
    boolean agrees;
    try (Connection serving = databases.serving()) {
      Derivation.Known known = known(serving, source);
      for (int i = 0; i < source.places().size(); i++) {
        Place place = source.places().get(i);
        String row = "%s.%s %s = ".formatted(place.table(), place.column(), place.row());
        line("来自", "From", row + String.join("；", texts(known.rows().get(i))));
      }
      source.figures().stream()
          .limit(LISTED)
          .forEach(figure -> line("来自", "From", figure + " = " + text(known, figure)));
      agrees = derive(cell, Derivation.of(source, known));
    }
    Set<FigureId> figures = new LinkedHashSet<>(source.figures());
    if (figures.size() > EXPLAINED) {
      line("逐个说明", "Each", "./anshu explain " + source.figures().get(0));
      return agrees;
    }
    for (FigureId figure : figures) {
      parent.say("");
      agrees &= explain(figure, limit);
    }
    return agrees;
  }

  private boolean derive(PrintedCell cell, Derivation derivation) {
    String result = derivation.result();
    boolean agrees = derivation.agrees(cell.printed());
    if (result != null) {
      String calculation = derivation.calculation();
      line(
          "推算",
          "Follows",
          (calculation.isEmpty() || calculation.equals(result) ? "" : calculation + " = ")
              + result
              + (agrees ? say("，与印出一致", ", as printed") : say("，与印出不一致！", ", NOT AS PRINTED")));
    }
    return agrees;
  }

  private boolean explain(FigureId figure, int limit) throws SQLException {
    StateAt state = chosen.state();
    try (Connection serving = databases.serving();
        Connection operations = databases.operations()) {
      Explanation explanation =
          Explanation.of(
              state,
              figure,
              new Explanation.Stores(serving, operations),
              new Explanation.Wish(limit, null));
      new ExplanationText(parent).print(explanation);
      return explanation.agrees();
    }
  }

  private Derivation.Known known(Connection serving, Source source) throws SQLException {
    Map<FigureId, Stored> figures = new HashMap<>();
    ReleaseState release = chosen.state().release();
    for (FigureId figure : source.figures()) {
      if (release != null) {
        StoredFigures.find(serving, release.id(), figure)
            .ifPresent(stored -> figures.put(figure, stored));
      }
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Place place : source.places()) {
      rows.add(PlaceValues.read(serving, place));
    }
    Map<String, Indicator> indicators = new TreeMap<>();
    chosen.state().definitions().indicators().forEach(each -> indicators.put(each.id(), each));
    return new Derivation.Known(indicators, figures, rows);
  }

  private String rounding(Source source) {
    Rounding rounding = source.rounding();
    if (rounding == null) {
      return "";
    }
    String mode =
        switch (rounding.mode()) {
          case HALF_UP -> say("四舍五入", "half up");
          case DOWN, FLOOR -> say("舍去尾数", "rounded down");
          case UP, CEILING -> say("进一", "rounded up");
          default -> rounding.mode().name();
        };
    return say("，保留 %d 位小数（%s）", ", %d decimals (%s)").formatted(rounding.scale(), mode);
  }

  private static String text(Derivation.Known known, FigureId figure) {
    Stored stored = known.figures().get(figure);
    if (stored == null) {
      return "—";
    }
    String numerator = stored.numerator().stripTrailingZeros().toPlainString();
    return stored.denominator() == null
        ? numerator
        : numerator + " / " + stored.denominator().stripTrailingZeros().toPlainString();
  }

  private static List<String> texts(List<@Nullable String> values) {
    return values.stream().map(String::valueOf).toList();
  }

  private void line(String chinese, String english, String text) {
    if (!text.isBlank()) {
      parent.say(
          parent.language() == Language.CHINESE ? chinese + "  " + text : english + ": " + text);
    }
  }

  private String say(String chinese, String english) {
    return new Text(chinese, english).in(parent.language());
  }

  private static AnshuException invalid(Text expected, String found, Text action) {
    return new AnshuException(FailureCode.QUERY_INVALID, expected, Text.same(found), action);
  }
}
