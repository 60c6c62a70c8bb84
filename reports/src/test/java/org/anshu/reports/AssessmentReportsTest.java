package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.progress.Progress;
import org.anshu.registry.league.League;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.registry.scoring.UnitScore.ItemScore;
import org.anshu.registry.scoring.UnitScore.PartScore;
import org.anshu.reports.assessment.AnnouncementWriter;
import org.anshu.reports.assessment.ExtractWriter;
import org.anshu.reports.assessment.PrintedRound;
import org.anshu.reports.assessment.Publicity;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.signing.ArchivablePdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of an assessment, read back. */
class AssessmentReportsTest {

  private static final AssessmentResult FIRST = SampleAssessment.ordinary();
  private static final AssessmentResult SECOND = SampleAssessment.afterAppeal();
  private static final String EXAMPLE = "示例细则，须由安委会确认";

  @TempDir static Path folder;
  private static AssessmentReports reports;
  private static List<Path> sheets;

  @BeforeAll
  static void printOnce() {
    reports = reports(SampleAssessment.SECOND, folder);
    sheets = reports.sheets(SECOND, FIRST).files();
  }

  private static AssessmentReports reports(PrintedRound round, Path into) {
    return new AssessmentReports(SampleAssessment.settings(), round, into, Progress.SILENT);
  }

  @Test
  void aSheetHasTheTotalOfTheEngineAndEveryPointWithItsGrounds() throws IOException {
    assertThat(sheets).hasSameSizeAs(SECOND.units());
    for (int i = 0; i < sheets.size(); i++) {
      UnitScore score = SECOND.units().get(i);
      try (PdfFile pdf = new PdfFile(sheets.get(i))) {
        String text = all(pdf);
        assertThat(text)
            .contains(EXAMPLE, squeezed(score.unit().name()), score.grade().title().chinese())
            .contains("总分" + score.total().toPlainString())
            .contains("第" + score.rank() + "名", "0e94d7b2c6a8135f");
        for (PartScore part : score.parts()) {
          for (ItemScore item : part.items()) {
            assertThat(text).contains(squeezed(item.explanation().formula().replace('−', '－')));
            item.explanation()
                .sources()
                .forEach(
                    source ->
                        assertThat(text).contains(squeezed(source.id().replaceAll("[#!]", ""))));
          }
        }
      }
    }
  }

  @Test
  void bonusCapAndDeductionAreShownStepByStep() throws IOException {
    String text = sheet("东岭区");
    UnitScore score = score(SECOND, "东岭区");
    assertThat(score.bonus()).isEqualByComparingTo("2");
    assertThat(score.deduction()).isEqualByComparingTo("1");
    assertThat(text)
        .contains("加分：受到上级表彰", "应急〔2025〕66号", "省安委〔2025〕7号", "合计3分，超过上限，按2分计")
        .contains("扣分：被上级通报批评", "云安办〔2025〕22号")
        .contains(score.scaled().toPlainString() + "＋2－1＝" + score.total().toPlainString());
  }

  @Test
  void aVetoForcesTheGradeAndLeavesTheScore() throws IOException {
    UnitScore score = score(SECOND, "白石县");
    assertThat(score.gradeByScore().id()).isNotEqualTo("d");
    assertThat(sheet("白石县"))
        .contains("总分" + score.total().toPlainString(), "不合格")
        .contains("一票否决", "考核办法第十五条第一项", "政复〔2025〕18号", "市政府常务会议");
  }

  @Test
  void anUpheldAppealShowsBothPointsAndBothTotals() throws IOException {
    assertThat(sheet("清河县"))
        .contains("上一轮得" + points(FIRST, "清河县") + "分，本轮得4.50分")
        .contains("云安考裁〔2026〕1号", "上一轮总分" + score(FIRST, "清河县").total().toPlainString());
    assertThat(sheet("龙泉市")).doesNotContain("上一轮得");
  }

  @Test
  void theSameSheetHasTheSameBytes(@TempDir Path other) throws IOException {
    Path again =
        reports(SampleAssessment.SECOND, other)
            .sheets(SECOND, FIRST, SECOND.units().subList(4, 5))
            .files()
            .get(0);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(sheets.get(4)));
  }

  @Test
  void aSheetIsAnArchiveWithItsFonts() throws IOException {
    assertThat(ArchivablePdf.faults(sheets.get(0))).isEmpty();
    try (PdfFile pdf = new PdfFile(sheets.get(0))) {
      assertThat(pdf.fonts()).isNotEmpty().noneMatch(name -> name.startsWith("not embedded"));
    }
  }

  @Test
  void theAnnouncementSaysWhatItAlwaysSaid(@TempDir Path fonts) throws IOException {
    WrittenReport written =
        new AnnouncementWriter(
                SampleAssessment.settings(), Licensed.fonts(fonts), SampleAssessment.FIRST)
            .write(FIRST);
    Path golden = Path.of("src/test/resources/golden/assessment-announcement.txt");
    assertThat(Transcript.of(written)).isEqualTo(Files.readString(golden));
  }

  @Test
  void theAnnouncementIsPrinted(@TempDir Path into) throws IOException {
    AssessmentReports.Document document = reports(SampleAssessment.FIRST, into).announcement(FIRST);
    try (PdfFile pdf = new PdfFile(document.pdf())) {
      assertThat(pdf.text())
          .contains(EXAMPLE, "考核结果的通报", "云安办〔2026〕3号", "2026年1月30日前，含当日")
          .contains("松阳县有一项不影响考核得分和等次的记录：项目安全风险否决");
      assertThat(pdf.fonts()).noneMatch(name -> name.startsWith("not embedded"));
    }
    assertThat(document.xlsx()).isNotEmptyFile();
  }

  @Test
  void thePublicGetsGradesAndNoReasons(@TempDir Path into) throws IOException {
    AssessmentReports.Extract extract =
        reports(SampleAssessment.FIRST, into).extract(FIRST, Publicity.RANKS);
    try (PdfFile pdf = new PdfFile(extract.report().pdf())) {
      assertThat(pdf.text())
          .contains("临江区", "不合格", EXAMPLE)
          .doesNotContain("政复", "一票否决", "评委", "张一");
    }
    UnitScore first = FIRST.units().get(0);
    assertThat(Files.readString(extract.csv(), StandardCharsets.UTF_8))
        .startsWith("\uFEFF类别,名次,单位,总分,等次\r\n县（市、区）,1,")
        .contains(first.unit().name() + "," + first.total().toPlainString())
        .hasLineCount(FIRST.units().size() + 1);
    String grades =
        new ExtractWriter(
                SampleAssessment.settings(),
                FontRoles.find(List.of()),
                SampleAssessment.FIRST,
                Publicity.GRADES)
            .csv(FIRST);
    assertThat(grades).startsWith("类别,单位,等次\r\n县（市、区）,临江区,").doesNotContain("9");
  }

  @Test
  void theAdviceNamesIntervalsAndTheSeed(@TempDir Path into) throws IOException {
    AssessmentReports.Document advice =
        reports(SampleAssessment.FIRST, into).advice(FIRST, League.of(FIRST, 200, 42));
    try (PdfFile pdf = new PdfFile(advice.pdf())) {
      assertThat(pdf.text())
          .contains("名次稳健性参考", "200次模拟", "随机种子42", "不改变正式名次和等次")
          .containsPattern("第\\d至\\d名");
    }
  }

  @Test
  void aDossierHasTheClaimTheEffectTheDecisionAndBothSheets(@TempDir Path into) throws IOException {
    AssessmentReports.Document dossier =
        reports(SampleAssessment.SECOND, into).dossier(SampleAssessment.appeal());
    try (PdfFile pdf = new PdfFile(dossier.pdf())) {
      assertThat(pdf.text())
          .contains("申诉卷宗", "2025-districts-A0001", "清河县于2026年1月24日")
          .contains("裁定予以支持，该项得分改为4.5分", "云安考裁〔2026〕1号")
          .contains("5be1c0f93a7d46f28d5be1c0f93a7d46f28d5be1c0f93a7d46f28d5be1c0f93a");
    }
    try (PdfFile before = new PdfFile(into.resolve("申诉卷宗-2025-districts-A0001-原评分表.pdf"));
        PdfFile after = new PdfFile(into.resolve("申诉卷宗-2025-districts-A0001-新评分表.pdf"))) {
      assertThat(all(before)).contains("总分" + score(FIRST, "清河县").total().toPlainString());
      assertThat(all(after)).contains("总分" + score(SECOND, "清河县").total().toPlainString());
    }
  }

  private static String points(AssessmentResult result, String unit) {
    ItemScore item = score(result, unit).item("Q02");
    return item == null ? "" : item.points().setScale(2).toPlainString();
  }

  private static UnitScore score(AssessmentResult result, String unit) {
    return result.units().stream()
        .filter(score -> score.unit().name().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static String sheet(String unit) throws IOException {
    for (Path sheet : sheets) {
      if (sheet.getFileName().toString().contains("-" + unit + "-")) {
        try (PdfFile pdf = new PdfFile(sheet)) {
          return all(pdf);
        }
      }
    }
    throw new AssertionError("No sheet of " + unit);
  }

  /** The text of all pages in the order of drawing, a cell after the other. */
  private static String all(PdfFile pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pdf.pages(); page++) {
      text.append(pdf.page(page));
    }
    return squeezed(text.toString());
  }

  private static String squeezed(String text) {
    return PdfFile.squeezed(text);
  }
}
