package org.anshu.registry.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.reconcile.Verdict.Group;
import org.junit.jupiter.api.Test;

/** Table 1 of Changzhou's plan (常政办发〔2021〕53号): 25 compared cells, 16 of them numbers. */
class ChangzhouTableTest {

  private final Reconciliation result = reconcile();

  private static Reconciliation reconcile() {
    Path folder = ProductRoot.find().resolve("examples/changzhou-table1");
    return Reconciliation.of(
        TableLayout.read(folder.resolve("table1.yml"))
            .table(TextSheet.read(folder.resolve("table1.csv"))));
  }

  @Test
  void eightAgreeTwoAreSoftSixAreHard() {
    assertThat(result.rule()).isEqualTo(RoundingRule.HALF_UP);
    assertThat(result.findings()).hasSize(25);
    assertThat(result.count(Group.AGREES)).isEqualTo(8);
    assertThat(result.count(Group.SOFT)).isEqualTo(2);
    assertThat(result.count(Group.HARD)).isEqualTo(6);
    assertThat(result.count(Group.NONE)).isEqualTo(9);
  }

  @Test
  void everyCellHasTheVerdictOfTheInventory() {
    assertThat(result.findings())
        .extracting(
            f -> f.row().substring(0, 2) + f.cell().period(),
            Finding::verdict,
            f -> f.recomputed() == null ? "" : f.recomputed().toPlainString())
        .containsExactly(
            tuple("生产2016", Verdict.SUPPRESSED, ""),
            tuple("生产2017", Verdict.OTHER_DECIMALS, "-13.0"),
            tuple("生产2018", Verdict.EXACT, "7.9"),
            tuple("生产2019", Verdict.OTHER_RULE, "0.6"),
            tuple("生产2020", Verdict.CONTRADICTS, "-68.0"),
            tuple("生产2016", Verdict.SUPPRESSED, ""),
            tuple("生产2017", Verdict.CONTRADICTS, "-8.8"),
            tuple("生产2018", Verdict.CONTRADICTS, "-4.4"),
            tuple("生产2019", Verdict.CONTRADICTS, "-22.9"),
            tuple("生产2020", Verdict.CONTRADICTS, "-59.3"),
            tuple("较大2016", Verdict.SUPPRESSED, ""),
            tuple("较大2017", Verdict.NOT_PRINTED, "-100.0"),
            tuple("较大2018", Verdict.ZERO_BASE, ""),
            tuple("较大2019", Verdict.NOT_PRINTED, "-100.0"),
            tuple("较大2020", Verdict.ZERO_BASE, ""),
            tuple("亿元2016", Verdict.SUPPRESSED, ""),
            tuple("亿元2017", Verdict.ROUNDED_INPUTS, "-20.4"),
            tuple("亿元2018", Verdict.EXACT, "-10.2"),
            tuple("亿元2019", Verdict.EXACT, "-26.5"),
            tuple("亿元2020", Verdict.ROUNDED_INPUTS, "-60.8"),
            tuple("工矿2016", Verdict.SUPPRESSED, ""),
            tuple("工矿2017", Verdict.EXACT, "11.7"),
            tuple("工矿2018", Verdict.EXACT, "-13.5"),
            tuple("工矿2019", Verdict.EXACT, "-2.7"),
            tuple("工矿2020", Verdict.EXACT, "-60.6"));
  }

  @Test
  void anotherEditionOfTheDeathsExplainsAllFourYears() {
    Revision deaths =
        result.revisions().stream()
            .filter(each -> each.row().equals("生产安全事故死亡人数"))
            .findFirst()
            .orElseThrow();
    assertThat(deaths.figures())
        .containsExactly(
            figure("2016", "376", 386, 392),
            figure("2017", "343", 376, 379),
            figure("2018", "328", 347, 347),
            figure("2019", "253", 255, 255));
    assertThat(deaths.explains()).containsExactly("2017", "2018", "2019", "2020");
    assertThat(deaths.stuck()).isNull();
    assertThat(result.revisions()).hasSize(2);
  }

  @Test
  void theAccidentsOf2019WouldHaveBeen714Or715() {
    Finding finding = result.findings().get(4);
    assertThat(finding.remarks().get(0).chinese()).isEqualTo("2019 的数为 714–715（印 712）时成立");
    Revision accidents = result.revisions().get(0);
    assertThat(accidents.figures()).containsExactly(figure("2019", "712", 714, 715));
    assertThat(accidents.stuck()).isEqualTo("2019");
  }

  @Test
  void aCutOffNumberIsNamedAndSoIsOneOfAnotherRow() {
    assertThat(result.findings().get(3).remarks().get(0).chinese()).isEqualTo("按截尾可得，但本表其余各格按四舍五入");
    assertThat(result.findings().get(8).remarks())
        .anyMatch(text -> text.chinese().contains("与“亿元国内生产总值生产安全事故死亡率”同期公布值相同"));
  }

  @Test
  void theRatesImplyTheGdpOfEachYear() {
    assertThat(result.implied())
        .extracting(
            ImpliedDenominator::period,
            i -> i.value().toPlainString(),
            i -> i.low() + "–" + i.high(),
            i -> String.valueOf(i.growth()),
            ImpliedDenominator::implausible)
        .containsExactly(
            tuple("2015", "3432.3", "3429.5–3435.2", "null", false),
            tuple("2016", "5775.7", "5771.3–5780.2", "68.3", true),
            tuple("2017", "6621.6", "6615.2–6628.0", "14.6", false),
            tuple("2018", "7053.8", "7046.2–7061.4", "6.5", false),
            tuple("2019", "7397.7", "7386.9–7408.5", "4.9", false),
            tuple("2020", "7686.6", "7658.0–7715.4", "3.9", false));
  }

  @Test
  void theSummarySaysIt() {
    assertThat(result.summary().chinese())
        .isEqualTo("公布的变化 16 项：一致 8 项，仅按未修约值可成立 2 项，不一致 6 项；另有 9 格未作比较。修约规则：四舍五入。");
  }

  private static Revision.Figure figure(String period, String printed, int low, int high) {
    return new Revision.Figure(period, printed, BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }

  @Test
  void nothingIsJudgedTwice() {
    assertThat(List.of(Group.values()).stream().mapToLong(result::count).sum()).isEqualTo(25);
  }
}
