package org.anshu.reports.checking;

import org.anshu.failure.Text;

/**
 * One fault of a report, found before release.
 *
 * @param check which check found it
 * @param file the name of the file; empty if it is in what was written, not in a file
 * @param place where, such as {@code 第3页} or {@code 表2!C7}; empty if it concerns the whole file
 * @param expected what should be there
 * @param found what is there
 * @param action what to do
 */
public record CheckFinding(
    Check check, String file, Text place, Text expected, Text found, Text action) {

  /** The checks. */
  public enum Check {
    /** The written texts and tables in themselves. */
    RECORDS("文稿", "the written report"),
    /** Parts sum to their totals as printed. */
    SUMS("合计", "sums"),
    /** Printed figures are the release's. */
    FIGURES("数值来源", "figures"),
    /** Every text is on the pages, and nothing else. */
    TEXT("PDF文字", "text of the PDF"),
    /** Every character has a glyph. */
    GLYPHS("字形", "glyphs"),
    /** Every font is embedded. */
    FONTS("字体嵌入", "embedded fonts"),
    /** Nothing is cut off, covered or printed over. */
    CLIPPING("遮挡裁切", "clipping"),
    /** Page, type area, lines and page numbers are where GB/T 9704 wants them. */
    GEOMETRY("版面", "geometry"),
    /** The lines of charts are where their numbers are. */
    CHARTS("图形", "charts"),
    /** The PDF is valid PDF/A. */
    ARCHIVE("PDF/A", "PDF/A"),
    /** The workbook prints the same. */
    WORKBOOK("XLSX", "XLSX"),
    /** The text document prints the same. */
    WORD("DOCX", "DOCX"),
    /** The lists of values are the same. */
    LISTS("CSV", "CSV"),
    /** The OFD prints the same. */
    OFD("OFD", "OFD"),
    /** A template or a definition. */
    TEMPLATE("模板", "template");

    private final Text text;

    Check(String chinese, String english) {
      text = new Text(chinese, english);
    }

    /** What people call it. */
    public Text text() {
      return text;
    }
  }

  /** The finding as one sentence: where, expected, found, what to do. */
  public Text text() {
    String chinesePlace = file + (place.chinese().isEmpty() ? "" : " " + place.chinese());
    String englishPlace = file + (place.english().isEmpty() ? "" : " " + place.english());
    return new Text(
        "【%s】%s：应为%s；实为%s。处理：%s"
            .formatted(
                check.text().chinese(),
                chinesePlace.strip(),
                expected.chinese(),
                found.chinese(),
                action.chinese()),
        "[%s] %s: expected %s; found %s. To do: %s"
            .formatted(
                check.text().english(),
                englishPlace.strip(),
                expected.english(),
                found.english(),
                action.english()));
  }
}
