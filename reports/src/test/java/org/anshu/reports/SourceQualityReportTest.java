package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.quality.SourceQuality;
import org.anshu.reports.quality.SourceQualityWriter;
import org.anshu.reports.rendering.JasperRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceQualityReportTest {

  private static final ReportSettings SETTINGS =
      ReportSettings.of("云江市安全生产委员会办公室", 6, 2026, "云江市安全生产月报", List.of());

  @Test
  void itPrintsCountsKeysAndWhatToDoAndNoValues(@TempDir Path folder) throws Exception {
    FontRoles fonts = FontRoles.find(List.of());
    WrittenReport report = new SourceQualityWriter(SETTINGS, fonts).write(facts());
    Path pdf = folder.resolve("quality.pdf");
    new JasperRenderer(fonts).pdf(report, pdf, java.time.Instant.EPOCH);
    try (PdfFile printed = new PdfFile(pdf)) {
      assertThat(printed.text())
          .contains("综合行政执法支队：6月", "行政执法与隐患台账系统数据质量报告", "（2026年6月）")
          .contains("现有12条记录因不符合数据契约而隔离", "超过允许的3天", "尚不能发布")
          .contains("销号早于发现", "YH001、YH002", "核对发现日期和销号日期")
          .contains("监督检查明显少于往月");
    }
  }

  @Test
  void tablesHaveTheNumbersOfTheFacts() {
    WrittenReport report =
        new SourceQualityWriter(SETTINGS, FontRoles.find(List.of())).write(facts());
    List<Table> tables = report.tables();
    assertThat(tables).extracting(Table::title).hasSize(6);
    assertThat(tables.get(0).rows().get(0).cells().get(0).printed()).isEqualTo("1000");
    assertThat(tables.get(1).rows().get(0).cells().get(3).printed()).isEqualTo("98.0");
    assertThat(tables.get(2).rows()).as("only broken rules").hasSize(2);
    assertThat(tables.get(3).rows()).as("only what is open").hasSize(1);
  }

  static SourceQuality facts() {
    LocalDateTime made = LocalDateTime.of(2026, 7, 25, 8, 0);
    return new SourceQuality(
        new SourceQuality.Head(
            "enforcement",
            YearMonth.of(2026, 6),
            "行政执法与隐患台账系统",
            "云江市应急管理局",
            "综合行政执法支队",
            "R2026-06-e1",
            "blocked",
            made,
            21,
            5,
            3,
            made),
        List.of(
            new SourceQuality.Table("隐患台账", 1000L, 988L, 40, 1, 12, 0, 3),
            new SourceQuality.Table("执法检查", null, null, 100, 0, 0, 1, 0)),
        List.of(new SourceQuality.Delivery("事故隐患", LocalDate.of(2026, 7, 5), 50, 1L)),
        List.of(
            new SourceQuality.Rule(
                "销号早于发现", "事故隐患", "block", 988, 2, 0, "blocked", "核对发现日期和销号日期", "YH001、YH002"),
            new SourceQuality.Rule("日期先后颠倒", "隐患台账", "block", 988, 1, 1, "ok", "核对两个日期", ""),
            new SourceQuality.Rule("办结早于检查", "监督检查", "block", 500, 0, 0, "ok", "核对", "")),
        List.of(
            new SourceQuality.Series(
                "监督检查",
                new BigDecimal("5"),
                new BigDecimal("100"),
                new BigDecimal("71.3"),
                new BigDecimal("134.9"),
                "low"),
            new SourceQuality.Series("事故隐患", new BigDecimal("50"), null, null, null, "no_opinion")),
        List.of(
            new SourceQuality.Past(YearMonth.of(2026, 5), 10_000, 4, 1),
            new SourceQuality.Past(YearMonth.of(2026, 6), 10_000, 3, 1)));
  }
}
