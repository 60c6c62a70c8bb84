package org.anshu.reports.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.reports.catalogue.Catalogue;
import org.anshu.reports.catalogue.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faulty folders of reports: each fault is told with its file and line, all of them at once. */
class BadFolderTest {

  private static final String GOOD =
      """
      id: mine
      kind: document
      title: 本市自定报表
      file: 本市自定报表-{month}
      sections:
        - name: overall
          heading: 一、总体情况
          requires: [accident.accidents]
          content:
            - text: overall
            - table:
                name: areas
                title: 各地区事故情况
                rows: units
                columns:
                  - { header: 事故起数, figure: accident.accidents, show: [value, change] }
      notes: [as_of]
      """;

  @TempDir Path home;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(home.resolve("mine"));
    write(GOOD, "# 词条\noverall={period}，共发生事故{accident.accidents}起，{change:accident.accidents}。\n");
  }

  private void write(String report, String texts) throws IOException {
    Files.writeString(home.resolve("mine").resolve("report.yml"), report);
    Files.writeString(home.resolve("mine").resolve("text_zh.properties"), texts);
  }

  private String fault(String from, String to) throws IOException {
    assertThat(GOOD).contains(from);
    Files.writeString(home.resolve("mine").resolve("report.yml"), GOOD.replace(from, to));
    return refused();
  }

  private String refused() {
    AnshuException refused =
        catchThrowableOfType(
            AnshuException.class, () -> Catalogue.load(List.of(home), SampleFigures.INDICATORS));
    assertThat(refused.code()).isEqualTo(FailureCode.TEMPLATE_INVALID);
    return refused.message(Language.CHINESE);
  }

  @Test
  void aFolderInTheHomeIsAReportAmongTheProducts() {
    Catalogue catalogue = Catalogue.load(List.of(home), SampleFigures.INDICATORS);
    assertThat(catalogue.report("mine").title()).isEqualTo("本市自定报表");
    assertThat(catalogue.reports())
        .extracting(Report::id)
        .contains("mine", "monthly", "quarterly", "half-year", "annual", "accident-tables");
  }

  @Test
  void anUnknownKeyIsToldWithItsLineAndTheKeysThereAre() throws IOException {
    assertThat(fault("    heading:", "    headline:"))
        .contains("report.yml 第 7 行", "不认识的键 headline", "heading");
  }

  @Test
  void anIndicatorWithoutDefinitionIsToldWithItsLineAndOthersLikeIt() throws IOException {
    assertThat(fault("figure: accident.accidents,", "figure: accident.accident,"))
        .contains("report.yml 第 16 行", "没有指标 accident.accident", "accident.accidents");
  }

  @Test
  void aMissingPhraseIsToldWhereItIsAskedFor() throws IOException {
    assertThat(fault("- text: overall", "- text: over"))
        .contains("report.yml 第 10 行", "没有词条 over", "请补上");
  }

  @Test
  void anUnknownCodeListIsToldWithThoseThereAre() throws IOException {
    assertThat(fault("rows: units", "rows: accident_grades"))
        .contains("report.yml 第 16 行", "没有代码表 accident_grades", "accident_grade、");
  }

  @Test
  void aCodeListOfAnotherIndicatorIsNotThisOnes() throws IOException {
    assertThat(fault("rows: units", "rows: accident_grade"))
        .contains("accident.accidents 没有按 accident_grade 分组");
  }

  @Test
  void aFaultyPlaceOfAPhraseIsToldInTheFileOfPhrases() throws IOException {
    write(GOOD, "# 词条\n\noverall={period}，{growth:accident.accidents}。\n");
    assertThat(refused()).contains("text_zh.properties 第 3 行", "{growth:accident.accidents}");
  }

  @Test
  void aWindowThatTheIndicatorHasNotIsTold() throws IOException {
    write(GOOD, "overall={credit.insured_rate@cumulative}\n");
    assertThat(refused()).contains("text_zh.properties 第 1 行", "没有时段 cumulative", "有：month");
  }

  @Test
  void aMeanIsNoAmountOfMoney() throws IOException {
    write(GOOD, "overall=案均罚款{money:enforcement.average_fine}。\n");
    assertThat(refused()).contains("第 1 行", "enforcement.average_fine", "{wan:…}");
  }

  @Test
  void allFaultsOfAFolderAreToldAtOnce() throws IOException {
    write(
        GOOD.replace("rows: units", "rows: nowhere").replace("notes: [as_of]", "notes: [as_off]"),
        "overall={nobody.knows}\n");
    assertThat(refused()).contains("3 处问题", "nowhere", "as_off", "nobody.knows");
  }

  @Test
  void aTemplateFileThatNothingWouldReadIsTold() throws IOException {
    Files.writeString(home.resolve("mine").resolve("report.jrxml"), "<jasperReport/>");
    assertThat(refused()).contains("report.jrxml", "不用模板文件", "删去该文件");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() throws IOException {
    assertThat(fault("title: 本市自定报表\n", "title: [\n")).contains("report.yml 第", "不是有效的 YAML");
  }

  @Test
  void aReportOfAnotherNameIsToldWhichThereAre() {
    Catalogue catalogue = Catalogue.load(List.of(home), SampleFigures.INDICATORS);
    AnshuException refused =
        catchThrowableOfType(AnshuException.class, () -> catalogue.report("nothing"));
    assertThat(refused.message(Language.CHINESE)).contains("mine", "monthly");
  }
}
