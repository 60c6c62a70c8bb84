package org.anshu.registry.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.anshu.failure.AnshuException;
import org.anshu.registry.reconcile.Verdict.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

  private static final String LONG = "layout: long\nname: 指标\nperiod: 年份\nvalue: 数值\nchange: 同比\n";

  @TempDir private Path folder = Path.of("");

  private Reconciliation reconcile(String yaml, String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("table.yml"), yaml);
    return Reconciliation.of(TableLayout.read(file).table(TextSheet.of(csv)));
  }

  private Finding only(String now, String base, String change, String more) throws IOException {
    return reconcile(
            LONG + more, "指标,年份,数值,同比\na,2019,%s,\na,2020,%s,%s\n".formatted(base, now, change))
        .findings()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "87, 100, -13.0, EXACT",
    "87, 100, -13, OTHER_DECIMALS",
    "87, 100, −13.0％, EXACT",
    "87, 100, 下降13.0%, EXACT",
    "87, 100, (13.0), EXACT",
    "113, 100, +13.0%, EXACT",
    "100, 100, 持平, EXACT",
    "101, 100, 持平, CONTRADICTS",
    "0, 5, -100.0, EXACT",
    "5, 0, , ZERO_BASE",
    "5, 0, —, ZERO_BASE",
    "5, 0, 500, CONTRADICTS",
    "87, 100, , NOT_PRINTED",
    "87, 100, 口径变化, SUPPRESSED",
    "87, 100, -150, CONTRADICTS",
    "0.10, 0.11, -9.5, ROUNDED_INPUTS",
    "0.10, 0.11, -20.0, CONTRADICTS",
    "1009, 1000, 0.9, EXACT",
    "10095, 10000, 1.0, EXACT", // 0.95: half goes up
    "9905, 10000, -1.0, EXACT", // and away from zero
    "10085, 10000, 0.8, OTHER_RULE", // 0.85: half to even, or cut off
  })
  void oneCell(String now, String base, String change, Verdict verdict) throws IOException {
    Finding found = only(now, base, change == null ? "" : change, "rounding: HALF_UP\n");
    assertThat(found.verdict()).isEqualTo(verdict);
  }

  @Test
  void differencesAreRecomputedToo() throws IOException {
    assertThat(only("12", "9", "3", "change_kind: difference\ndecimals: 0\n").verdict())
        .isEqualTo(Verdict.EXACT);
    assertThat(only("12", "9", "4", "change_kind: difference\ndecimals: 0\n").verdict())
        .isEqualTo(Verdict.CONTRADICTS);
    assertThat(only("90.9", "88.8", "2.0", "change_kind: difference\n").verdict())
        .isEqualTo(Verdict.ROUNDED_INPUTS);
  }

  @Test
  void aTableThatCutsOffThroughoutAgrees() throws IOException {
    Reconciliation down =
        reconcile(
            LONG, "指标,年份,数值,同比\na,1,6,\na,2,7,16.6\na,3,19,171.4\na,4,34,78.9\na,5,22,-35.2\n");
    assertThat(down.rule()).isEqualTo(RoundingRule.DOWN);
    assertThat(down.count(Group.AGREES)).isEqualTo(4);
  }

  @Test
  void aNumberAcrossABreakIsJudgedAndMarked() throws IOException {
    Finding found = only("754", "313", "140.9", "breaks: ['2020']\n");
    assertThat(found.verdict()).isEqualTo(Verdict.EXACT);
    assertThat(found.remarks()).singleElement().extracting("chinese").asString().contains("口径不同");
  }

  @Test
  void aComparisonWithAnotherYearIsRecognised() throws IOException {
    Reconciliation result =
        reconcile(LONG, "指标,年份,数值,同比\na,2018,200,\na,2019,100,-50.0\na,2020,90,-55.0\n");
    assertThat(result.findings().get(1).remarks())
        .anyMatch(text -> text.chinese().equals("与 2018（200）相比则成立"));
  }

  /** Whatever is rounded by the rule agrees; whatever is moved by a tenth does not. */
  @Test
  void roundedChangesAgreeAndMovedOnesDoNot() {
    Random random = new Random(20_210_617);
    for (int i = 0; i < 800; i++) {
      BigDecimal base = BigDecimal.valueOf(1 + random.nextInt(3_000));
      BigDecimal now = BigDecimal.valueOf(random.nextInt(3_000));
      for (RoundingRule rule : RoundingRule.values()) {
        BigDecimal printed = ChangeKind.PERCENT.rounded(now, base, 1, rule.mode());
        Alternatives search = new Alternatives(ChangeKind.PERCENT, 0);
        assertThat(search.gives(now, base, rule.preimage(printed))).isTrue();
        BigDecimal moved = printed.add(new BigDecimal("0.1"));
        boolean cut = rule == RoundingRule.DOWN && (moved.signum() == 0 || printed.signum() == 0);
        assertThat(cut || !search.gives(now, base, rule.preimage(moved))).isTrue();
        if (now.signum() > 0) {
          assertThat(search.bases(now, rule.preimage(printed))).contains(base);
          assertThat(search.figures(base, rule.preimage(printed))).contains(now);
        }
      }
    }
    assertThat(RoundingRule.HALF_UP.mode()).isEqualTo(RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layout: tall | layout",
        "layout: wide | periods",
        "{layout: long, name: a, period: b, value: c, change: d, colour: red} | colour",
        "{layout: long, name: 指标, period: 年份, value: 数值, change: 同比, rows: [{name: b}]} | [b]",
      })
  void aWrongMappingIsRefusedByNameAndKey(String yaml, String named) {
    assertThatThrownBy(
            () ->
                reconcile(
                    yaml.contains("name") ? yaml : yaml + "\nname: 指标", "指标,年份,数值,同比\na,1,2,\n"))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("table.yml");
  }
}
