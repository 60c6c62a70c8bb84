package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Comparison;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.Rounding;
import org.anshu.registry.smallcount.Change;
import org.anshu.registry.smallcount.Dispersion;
import org.anshu.registry.smallcount.Interval;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.tendency.CountChange;
import org.anshu.schedules.tendency.KnownIncidents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./anshu changes}: whether the changes of a release's small counts are more than chance.
 */
@Command(name = "changes", sortOptions = false)
final class ChangesCommand implements Callable<Integer> {

  private static final Map<String, String> EARLIER =
      Map.of(
          "month", "month_last_year",
          "cumulative", "cumulative_last_year",
          "rolling_year", "rolling_year_before");

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..*", paramLabel = "INDICATOR", descriptionKey = "indicator")
  private List<String> wanted = List.of();

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--release", paramLabel = "R2026-06-e1")
  private @Nullable String release;

  @Option(names = "--window", paramLabel = "month|cumulative|rolling_year")
  private String window = "cumulative";

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    String earlier = EARLIER.get(window);
    if (earlier == null) {
      throw invalid("--window month | cumulative | rolling_year", window);
    }
    List<Indicator> indicators = chosen(Indicators.load(installation.registries()));
    try (Databases databases = parent.databases(installation);
        Connection serving = databases.serving()) {
      StateChoice.Chosen chosen = StateChoice.of(databases.pipeline(), release, null, month);
      ReleaseState state = chosen.state().release();
      if (state == null) {
        throw invalid("已发布的月份 / a published month", String.valueOf(chosen.month()));
      }
      Dispersion deaths =
          Dispersion.of(
              KnownIncidents.of(StateAt.of(databases.pipeline(), state), chosen.month())
                  .deathsOfTwoYears(chosen.month()));
      List<CountChange> changes = new ArrayList<>();
      for (Indicator indicator : indicators) {
        changes.addAll(
            CountChange.of(
                serving, state.id(), indicator, new CountChange.Windows(window, earlier), deaths));
      }
      format.print(table(parent, changes), parent.terminal().out());
      if (format == ResultFormat.TABLE) {
        parent.say(
            "95%% 区间：起数为精确泊松区间（Garwood），死亡人数按近两年每起事故的死亡人数校正（离散系数 %.2f）；判断见条件二项检验，显著性 5%%。"
                .formatted(deaths.factor()),
            "95%% intervals: exact Poisson (Garwood); deaths corrected for several in one accident (factor %.2f); the word by the conditional binomial test at 5%%."
                .formatted(deaths.factor()));
      }
    }
    parent.terminal().out().flush();
    return CommandLineProgram.OK;
  }

  private List<Indicator> chosen(List<Indicator> all) {
    List<String> ids = wanted.isEmpty() ? List.of("accident.accidents", "accident.deaths") : wanted;
    List<Indicator> found = new ArrayList<>();
    for (String id : ids) {
      Indicator indicator =
          all.stream()
              .filter(each -> each.id().equals(id))
              .findFirst()
              .orElseThrow(() -> invalid("指标编号 / an indicator", id));
      boolean counts =
          indicator.isRate()
              ? id.endsWith("death_rate")
              : indicator.unit().equals("起") || indicator.unit().equals("人");
      if (!counts) {
        throw invalid("起数、人数或死亡率 / a count, or a rate of deaths", id + " " + indicator.unit());
      }
      found.add(indicator);
    }
    return found;
  }

  private static QueryResult table(AnshuCommand parent, List<CountChange> changes) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CountChange each : changes) {
      Indicator indicator = each.indicator();
      Change change = each.change();
      List<@Nullable Object> row = new ArrayList<>();
      row.add(indicator.title().in(parent.language()));
      row.add(each.name().isEmpty() ? new Text("全市", "all").in(parent.language()) : each.name());
      row.add(printed(indicator, each.now()));
      row.add(interval(each.exact()));
      row.add(interval(each.byar()));
      row.add(printed(indicator, each.base()));
      row.add(compared(indicator, each).tableText());
      row.add(interval(change.ratio()));
      row.add(String.format(Locale.ROOT, "%.3f", change.probability()));
      row.add(change.verdict().text().in(parent.language()));
      rows.add(row);
    }
    return new QueryResult(
        List.of(
            parent.column("指标", "indicator", false),
            parent.column("范围", "where", false),
            parent.column("本期", "now", true),
            parent.column("95% 区间", "95 % interval", false),
            parent.column("Byar 区间", "Byar's", false),
            parent.column("上年同期", "last year", true),
            parent.column("同比%", "change %", true),
            parent.column("水平之比", "ratio of levels", false),
            parent.column("偶然的概率", "by chance", true),
            parent.column("判断", "word", false)),
        rows,
        false);
  }

  private static Comparison compared(Indicator indicator, CountChange each) {
    return Comparison.percentChange(
        indicator.figure(BigDecimal.valueOf(each.now().events()), each.now().exposure()),
        indicator.figure(BigDecimal.valueOf(each.base().events()), each.base().exposure()),
        Rounding.ONE_DECIMAL);
  }

  private static String printed(Indicator indicator, CountChange.Counted counted) {
    return String.valueOf(
        indicator
            .figure(BigDecimal.valueOf(counted.events()), counted.exposure())
            .rounded(indicator.rounding()));
  }

  private static String interval(@Nullable Interval interval) {
    if (interval == null) {
      return "";
    }
    return number(interval.lower()) + "–" + number(interval.upper());
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "∞";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }

  private static AnshuException invalid(String expected, String found) {
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        Text.same(expected),
        Text.same(found),
        new Text("改正后重试", "Correct it and try again"));
  }
}
