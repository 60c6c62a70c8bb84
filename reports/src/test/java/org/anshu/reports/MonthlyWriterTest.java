package org.anshu.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.registry.Indicator;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.monthly.MonthlyWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyWriterTest {

  private static final List<Indicator> INDICATORS = IndicatorFolders.load(List.of());

  @TempDir Path folder;
  private FontRoles fonts;

  @BeforeEach
  void findFonts() {
    fonts = Licensed.fonts(folder);
  }

  @Test
  void anOrdinaryMonthReadsAsTheGoldenFile() throws IOException {
    String text = Transcript.of(write(SampleRelease.ordinary()));
    Path golden = Path.of("src", "test", "resources", "golden", "monthly-2026-06.txt");
    Path actual = Files.createDirectories(Path.of("target")).resolve("monthly-2026-06.txt");
    Files.writeString(actual, text);
    assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
  }

  @Test
  void aZeroBaseHasNoPercentageInTextAndADashInTables() {
    SampleRelease sample = SampleRelease.ordinary();
    everywhere(sample, "accident.deaths", "cumulative_last_year", 0);
    String text = Transcript.of(write(sample));
    assertThat(text).contains("死亡45人").contains("增加45人");
    assertThat(text).contains("死亡人数\t人\t4\t6\t-33.3\t45\t0\t—");
  }

  @Test
  void changesOfDeathsWithinChanceAreNamedAndThoseBeyondAreNot() {
    SampleRelease sample = SampleRelease.ordinary();
    everywhere(sample, "accident.deaths", "cumulative_last_year", 60);
    assertThat(Transcript.of(write(sample)))
        .contains("同比分别下降14.3%、25.0%、3.5%", "未超出偶然波动的范围")
        .contains("；1—6月，全市、全市较大及以上事故");
    everywhere(sample, "accident.deaths", "cumulative_last_year", 150);
    assertThat(Transcript.of(write(sample)))
        .contains("70.0%", "；1—6月，全市较大及以上事故")
        .doesNotContain("1—6月，全市、全市");
  }

  @Test
  void aFallToNothingIsAHundredPerCent() {
    SampleRelease sample = SampleRelease.ordinary();
    everywhere(sample, "accident.deaths", "month", 0);
    String text = Transcript.of(write(sample));
    assertThat(text).contains("事故40起、无人员死亡、重伤9人，同比分别上升2.6%、下降100.0%、下降18.2%");
    assertThat(text).contains("死亡人数\t人\t0\t6\t-100.0");
    assertThat(text).contains("6月，各地区均未发生死亡事故。");
  }

  @Test
  void aMonthWithoutAccidentsSaysSo() {
    SampleRelease sample = new SampleRelease();
    sample.fill();
    for (String indicator : List.of("accidents", "deaths", "serious_injuries", "direct_loss")) {
      everywhere(sample, "accident." + indicator, "month", 0);
    }
    String text = Transcript.of(write(sample));
    assertThat(text).contains("6月，全市未接报生产安全事故（上年同期发生39起、死亡6人）。未发生较大及以上事故。");
    assertThat(text).contains("6月，各行业领域均未接报事故。");
  }

  @Test
  void equalFiguresAreOnAPar() {
    SampleRelease sample = SampleRelease.ordinary();
    for (String indicator : List.of("accidents", "deaths", "serious_injuries")) {
      Key now = Key.total("accident." + indicator, "month");
      sample.values.put(
          Key.total("accident." + indicator, "month_last_year"), sample.values.get(now));
    }
    for (var unit : sample.units) {
      for (String indicator : List.of("accidents", "deaths")) {
        Key now = new Key("accident." + indicator, "month", Axis.UNIT, unit.code());
        Key base = new Key("accident." + indicator, "month_last_year", Axis.UNIT, unit.code());
        sample.values.put(base, sample.values.get(now));
      }
    }
    assertThat(Transcript.of(write(sample))).contains("重伤9人，同比均持平；");
  }

  @Test
  void aPendingDenominatorIsNamedAndNeverReplaced() {
    String text = Transcript.of(write(SampleRelease.ordinary()));
    assertThat(text).contains("死亡率因上年末工矿商贸就业人员尚未发布，待发布。");
    assertThat(text).contains("人/十万人\t—\t—\t—\t待发布\t1.446\t待发布");
    assertThat(text).containsPattern("石塘县\t.*待GDP发布");
    assertThat(text).containsPattern("云江经济技术开发区\t.*-100.0\t—");
  }

  @Test
  void rowsWithoutAPlaceAppearOnlyWhereTheyCount() {
    SampleRelease sample = SampleRelease.ordinary();
    assertThat(Transcript.of(write(sample))).doesNotContain("未归属");
    sample.put("accident.accidents", "month", Axis.UNIT, "UNK", Figure.of(2));
    sample.put("accident.accidents", "month", 42);
    sample.put("accident.accidents", "month", Axis.SECTOR, "other", Figure.of(7));
    assertThat(Transcript.of(write(sample))).contains("未归属\t2\t");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsRowsStopsTheReport() {
    SampleRelease sample = SampleRelease.ordinary();
    sample.put("credit.listed", "month", 1);
    assertThatThrownBy(() -> write(sample))
        .isInstanceOfSatisfying(
            AnshuException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED));
  }

  @Test
  void aLargerAccidentThatIsCountedButNotListedStopsTheReport() {
    SampleRelease sample = SampleRelease.ordinary();
    sample.larger.remove(0);
    assertThatThrownBy(() -> write(sample))
        .isInstanceOfSatisfying(
            AnshuException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED));
  }

  @Test
  void distinctUnitsMaySumToMoreThanTheTotal() {
    SampleRelease sample = SampleRelease.ordinary();
    sample.put("enforcement.units_inspected", "cumulative", 390);
    assertThat(Transcript.of(write(sample))).contains("检查生产经营单位390家");
    sample.put("enforcement.units_inspected", "cumulative", 400);
    assertThatThrownBy(() -> write(sample)).isInstanceOf(AnshuException.class);
  }

  @Test
  void januaryHasNoCumulativeParagraphs() {
    SampleRelease sample = new SampleRelease();
    sample.month = YearMonth.of(2026, 1);
    sample.fill();
    String text = Transcript.of(write(sample));
    assertThat(text).doesNotContain("1—1月").contains("与12月相比");
  }

  @Test
  void gradesAreCountedAndTheGraverOnesDenied() {
    SampleRelease sample = SampleRelease.ordinary();
    String text = Transcript.of(write(sample));
    assertThat(text).contains("其中，发生较大事故1起、死亡4人；未发生重大及以上事故。");
    assertThat(text).contains("（2）6月9日，云江垚堃化工有限公司“6·9”爆燃事故（云江经济技术开发区，商贸制造业，");
    sample.larger(LocalDate.of(2026, 6, 30), "UNK", "other", "某事故", 3, 0, "1.00");
    sample.put("accident.larger_accidents", "month", 2);
    sample.put("accident.larger_accidents", "cumulative", 3);
    assertThat(Transcript.of(write(sample))).contains("（3）6月30日，某事故（其他行业，较大事故），死亡3人、无人员重伤");
  }

  @Test
  void anIndicatorTheReleaseLacksIsAWarning() {
    SampleRelease sample = SampleRelease.ordinary();
    sample.values.keySet().removeIf(key -> key.indicator().startsWith("credit."));
    assertThat(write(sample).warnings())
        .extracting(warning -> warning.chinese())
        .contains("发布版本中没有指标 credit.listed 的数据，未列示");
    assertThat(Transcript.of(write(sample))).contains("七、信用管理\n本期没有这一部分的数据来源，未作统计。");
  }

  private WrittenReport write(SampleRelease sample) {
    return new MonthlyWriter(SampleRelease.settings(), fonts).write(sample.figures(), INDICATORS);
  }

  private static void everywhere(SampleRelease sample, String indicator, String window, int count) {
    sample
        .values
        .keySet()
        .removeIf(key -> key.indicator().equals(indicator) && key.window().equals(window));
    sample.put(indicator, window, count);
    sample.put(indicator, window, Axis.UNIT, "SZ", Figure.of(count));
    sample.put(indicator, window, Axis.SECTOR, "other", Figure.of(count));
  }
}
