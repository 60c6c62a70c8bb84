package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Passage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages end: no heading without its text, no row or two of a table alone. */
class PageFlowTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 10, 12, 14, 15, 16, 18})
  void headingsAndRowsAreNotLeftAlone(int lines) throws IOException {
    for (String page : pages(report(lines))) {
      assertThat(page).doesNotMatch("(?s).*二、行业领域\\s*[—－-]\\s*\\d+\\s*[—－-]\\s*");
      int rows = page.split("第\\d+行业", -1).length - 1;
      assertThat(rows).as(page).isNotIn(1, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 14, 15, 16, 17})
  void noPageBeforeALandscapeTableHoldsButTheEndOfAText(int lines) throws IOException {
    List<Block> blocks = new ArrayList<>(report(lines).blocks());
    Table upright = (Table) blocks.remove(blocks.size() - 2);
    blocks.remove(blocks.size() - 1);
    Block.Heading heading = (Block.Heading) blocks.remove(blocks.size() - 1);
    Passage text = Passage.plain(heading.text().repeat(2).substring(0, 80));
    blocks.add(new Block.Heading(heading.title(), text, "行业", "sectors"));
    blocks.add(
        new Table(
            upright.name(),
            upright.title(),
            upright.unit(),
            upright.columns(),
            upright.rows(),
            upright.notes(),
            upright.form(),
            true));
    List<String> pages = pages(report(blocks));
    for (String page : pages.subList(1, pages.size() - 1)) {
      assertThat(page).startsWith("二、行业领域");
    }
  }

  /** As many lines of text, a heading with two lines, a table of nine rows. */
  private static WrittenReport report(int lines) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("一、总体情况", Passage.plain("总体平稳。"), "总体", "overall"));
    for (int i = 1; i < lines; i++) {
      blocks.add(new Block.Paragraph(Passage.plain("第" + i + "段。")));
    }
    String text = "分行业领域看，事故起数居前的为交通运输业、商贸制造业、建筑业，死亡人数居前的为交通运输业、建筑业。";
    blocks.add(new Block.Heading("二、行业领域", Passage.plain(text), "行业", "sectors"));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      rows.add(new Row("第" + i + "行业", List.of(Cell.text("持平")), false));
    }
    List<Column> columns = List.of(Column.names(3, "名称"), Column.words(2, "变化"));
    blocks.add(Table.of("sectors", "表1　行业领域", "", columns, rows));
    blocks.add(new Block.Paragraph(Passage.plain("完。")));
    return report(blocks);
  }

  private static WrittenReport report(List<Block> blocks) {
    return new WrittenReport("云江市应急管理局", "", "", "", "版面", "", blocks, List.of(), Frame.TABLES);
  }

  private List<String> pages(WrittenReport report) throws IOException {
    Path pdf =
        new Printing(FontRoles.find(List.of()), Set.of(Format.PDF))
            .print(
                report,
                new CellMap.Head("flow", "R2026-06-e1", "", YearMonth.of(2026, 6)),
                folder,
                "flow",
                LocalDateTime.of(2026, 7, 25, 8, 0))
            .pdf();
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(document));
      }
    }
    return pages;
  }
}
