package org.anshu.schedules.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.ReportSet;
import org.anshu.schedules.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReaderTest {

  @TempDir Path home;

  @Test
  void thePlansOfTheProductAreValid() {
    Plans plans = Plans.read(ProductRoot.find(), home);

    assertThat(plans.all())
        .extracting(Plan::name)
        .containsExactly("monthly", "nightly-pull", "weekly-care");
    Plan monthly = plans.get("monthly");
    assertThat(monthly.steps()).containsExactly(PlanStep.PULL, PlanStep.MONTH, PlanStep.REPORT);
    assertThat(monthly.schedule().orElseThrow().workingDay()).isEqualTo(OptionalInt.of(3));
  }

  @Test
  void theMonthlyPlanPrintsEveryReportThatIsNotPrintedByRequestOnly() throws IOException {
    Files.writeString(home.resolve("anshu.yml"), "city: { name: 云江市, code: \"990100\" }\n");
    ReportSet set = new ReportSet(Installation.read(ProductRoot.find(), home));
    List<String> planned = Plans.read(ProductRoot.find(), home).get("monthly").reports();

    set.require(planned);
    List<String> all = new ArrayList<>();
    set.catalogue().reports().forEach(report -> all.add(report.id()));
    all.remove("enterprise-profile"); // one enterprise's, by report print
    all.remove("source-quality"); // one source's, by report print
    assertThat(planned).containsAll(all);
  }

  @Test
  void thereAreStepsForTheProofAndTheDelivery() {
    assertThat(plan("title: {}\nsteps: [report, check, deliver]\n").steps())
        .containsExactly(PlanStep.REPORT, PlanStep.CHECK, PlanStep.DELIVER);
    assertThatThrownBy(() -> plan("title: {}\nsteps: [approve]\n"))
        .hasMessageContaining("pull, month, report, check, deliver, figures, care");
  }

  @Test
  void aPlanNamesItsReportsOrHasTheMonthlyOne() {
    Plan table = plan("title: {}\nsteps: [report]\nreports: [key-indicators, monthly]\n");
    assertThat(table.reports()).containsExactly("key-indicators", "monthly");
    assertThat(plan("title: {}\nsteps: [report]\n").reports()).containsExactly("monthly");
  }

  @Test
  void aPlanPrintsEachReportForEachOfItsEditions() {
    Plan plan =
        plan(
            """
            title: {}
            steps: [report]
            reports: [monthly, hazard-ledger]
            editions: [internal, districts]
            """);
    assertThat(plan.reports())
        .containsExactly(
            "monthly", "hazard-ledger", "monthly@districts", "hazard-ledger@districts");
    assertThatThrownBy(() -> plan("title: {}\nsteps: [report]\neditions: everybody\n"))
        .hasMessageContaining("No edition 'everybody'; allowed: internal, districts, public");
  }

  private static Plan plan(String text) {
    return PlanReader.read("table", YamlFile.of("table.yml", text));
  }

  @Test
  void aFigureIsPlannedForEveryMonthOfItsList() {
    Plan plan =
        PlanReader.read(
            "figures",
            YamlFile.of(
                "figures.yml",
                """
                title: { zh: 核对, en: Check }
                steps: [pull, figures]
                figures:
                  - { indicator: accident.deaths, months: [2013-12, 2014-12], window: cumulative }
                """));

    assertThat(plan.figures())
        .extracting(PlannedFigure::month)
        .containsExactly(YearMonth.of(2013, 12), YearMonth.of(2014, 12));
  }

  @Test
  void allFaultsOfAPlanAreToldTogetherWithTheirLines() {
    YamlFile file =
        YamlFile.of(
            "bad.yml",
            """
            steps: [pull, dance]
            schedule:
              cron: "every day"
              calendar: moon
              working_day: 40
            colour: red
            """);

    assertThatThrownBy(() -> PlanReader.read("bad", file))
        .isInstanceOfSatisfying(
            AnshuException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(FailureCode.PLAN_INVALID);
              assertThat(failure.message(Language.ENGLISH))
                  .contains("line 1 steps: No step 'dance'")
                  .contains("line 3 schedule.cron")
                  .contains("line 4 schedule.calendar")
                  .contains("line 5 schedule.working_day")
                  .contains("line 6 colour: Unknown key; allowed keys: editions, figures, reports");
            });
  }

  @Test
  void anUnknownPlanNamesTheKnownOnes() {
    assertThatThrownBy(() -> Plans.read(ProductRoot.find(), home).get("weekly"))
        .hasMessageContaining("monthly, nightly-pull, weekly-care");
  }
}
