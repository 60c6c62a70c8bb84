package org.anshu.schedules.vintage;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.conform.ConformPlan;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.pipeline.reference.Target;
import org.anshu.pipeline.vintage.Corrections.Moved;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.vintage.FigureHistory;
import org.anshu.registry.vintage.Vintage;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.StateAt;
import org.jspecify.annotations.Nullable;

/**
 * Answers what one more death would move: the city's state is conformed twice, without and with it
 * as if it had landed, and the figures of all published months are computed from both. Nothing is
 * written.
 */
public final class LateDeathQuery {

  private static final String UPDATE = "accident_update";
  private static final String SUPPOSED = "what-if";

  private final PipelineSettings settings;
  private final Definitions definitions;
  private final Connection serving;
  private final Map<String, FigureHistory> histories = new HashMap<>();

  /**
   * Questions to an installation.
   *
   * @param serving a connection to its serving schema, left open
   */
  public LateDeathQuery(PipelineSettings settings, Connection serving) {
    this.settings = settings;
    this.definitions = Definitions.load(settings);
    this.serving = serving;
  }

  /**
   * What {@code deaths} more deaths on {@code diedOn} would do, by what is known at {@code known}.
   *
   * @throws AnshuException {@code QUERY_INVALID} if there is no such accident, or the day is before
   *     it
   */
  public LateDeath of(String accident, LocalDate diedOn, int deaths, Instant known)
      throws SQLException {
    List<Indicator> affected = affected();
    StateAt state = StateAt.of(settings, known);
    try (StateFigures without = StateFigures.open(state, affected)) {
      LateDeath.Accident found = accident(without, accident);
      if (diedOn.isBefore(found.occurredOn())) {
        throw invalid(
            "死亡日期不早于事故发生日期 " + found.occurredOn(),
            "A death on or after " + found.occurredOn(),
            diedOn.toString());
      }
      StateAt supposed =
          state.supposing(UPDATE, found.source(), supplement(accident, diedOn, deaths));
      try (StateFigures with = StateFigures.open(supposed, affected)) {
        return compare(new Question(found, diedOn, deaths, affected), without, with);
      }
    }
  }

  private record Question(
      LateDeath.Accident accident, LocalDate diedOn, int deaths, List<Indicator> affected) {}

  private LateDeath compare(Question question, StateFigures without, StateFigures with)
      throws SQLException {
    LateDeath.Accident after = accident(with, question.accident().number());
    List<LateDeath.Move> moves = new ArrayList<>();
    PublishedFigures published = new PublishedFigures(serving);
    for (Vintage.Release release : published.newestEditions()) {
      List<Window> windows =
          Windows.period(release.month(), definitions.codeLists()).windows().stream()
              .filter(w -> !question.accident().occurredOn().isBefore(w.start()))
              .filter(w -> question.accident().occurredOn().isBefore(w.end()))
              .toList();
      for (Indicator indicator : question.affected()) {
        for (Moved moved : moved(indicator, windows, without, with)) {
          FigureHistory history = history(published, indicator, moved);
          Optional<Vintage> printed = history.at(release.id(), moved.window());
          moves.add(
              new LateDeath.Move(
                  release, printed.map(v -> FigureLine.print(indicator, v)).orElse(""), moved));
        }
      }
    }
    LateDeath.Accident accident = question.accident();
    int windowDays = accident.windowDays();
    long afterLast = question.diedOn().toEpochDay() - accident.lastDay().toEpochDay();
    return new LateDeath(
        accident,
        question.diedOn(),
        question.deaths(),
        (int) (windowDays + afterLast),
        after.deaths() != accident.deaths(),
        after.grade(),
        moves,
        targets(moves));
  }

  private FigureHistory history(PublishedFigures published, Indicator indicator, Moved moved)
      throws SQLException {
    String key = indicator.id() + moved.place();
    FigureHistory known = histories.get(key);
    if (known == null) {
      known = published.history(indicator, moved.place());
      histories.put(key, known);
    }
    return known;
  }

  private static List<Moved> moved(
      Indicator indicator, List<Window> windows, StateFigures without, StateFigures with) {
    Map<StateFigures.Address, Ratio> before = without.of(indicator, windows);
    Map<StateFigures.Address, Ratio> after = with.of(indicator, windows);
    Set<StateFigures.Address> addresses = new LinkedHashSet<>(before.keySet());
    addresses.addAll(after.keySet());
    List<Moved> moved = new ArrayList<>();
    for (StateFigures.Address address : addresses) {
      Ratio was = without.at(before, indicator, address);
      Ratio is = with.at(after, indicator, address);
      if (!was.sameAs(is)) {
        moved.add(new Moved(indicator, address.window(), address.place(), was, is));
      }
    }
    return moved;
  }

  /** The indicators that read anything made of supplements, where a source delivers these. */
  private List<Indicator> affected() {
    ConformPlan plan = ConformPlan.of(definitions);
    return definitions.indicators().stream()
        .filter(
            indicator ->
                indicator.reads().stream()
                    .filter(view -> plan.order().contains(view))
                    .anyMatch(
                        view -> plan.closure(Set.of(view)).contains(ConformPlan.LANDED + UPDATE)))
        .toList();
  }

  private List<Target> targets(List<LateDeath.Move> moves) {
    Set<String> moved = new TreeSet<>();
    moves.forEach(move -> moved.add(move.moved().indicator().id()));
    return KeptLines.targets(settings, new FilesConnector()).all().stream()
        .filter(target -> moved.contains(target.indicator()))
        .toList();
  }

  private static LateDeath.Accident accident(StateFigures state, String number) {
    QueryResult result =
        state.run(
            """
            SELECT accident_no, source, occurred_on, COALESCE(management_class, ''), deaths, grade,
              death_window_days, death_window_ends_on
            FROM accident WHERE accident_no = '%s' ORDER BY counted DESC, source\
            """
                .formatted(number.replace("'", "''")));
    if (result.rows().isEmpty()) {
      throw invalid("已知的事故编号", "A known accident", number);
    }
    List<@Nullable Object> row = result.rows().get(0);
    return new LateDeath.Accident(
        text(row.get(0)),
        text(row.get(1)),
        LocalDate.parse(text(row.get(2))),
        text(row.get(3)),
        new BigDecimal(text(row.get(4))).intValueExact(),
        text(row.get(5)),
        new BigDecimal(text(row.get(6))).intValueExact(),
        LocalDate.parse(text(row.get(7))));
  }

  private static Map<String, String> supplement(String accident, LocalDate diedOn, int deaths) {
    return Map.of(
        "update_no",
        SUPPOSED,
        "accident_no",
        accident,
        "update_kind",
        "late_death",
        "reported_at",
        diedOn + " 12:00:00",
        "died_on",
        diedOn.toString(),
        "deaths_delta",
        String.valueOf(deaths));
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private static AnshuException invalid(String chinese, String english, String found) {
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text(chinese, english),
        Text.same(found),
        new Text("./anshu deaths ledger 列出事故及其时限", "./anshu deaths ledger names the accidents"));
  }
}
