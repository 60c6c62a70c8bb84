package org.anshu.reports.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.reports.document.Words;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The committee's working table: a workbook that computes parts, totals, ranks and grades by
 * formulas, so that points and weights can be tried. What it shows when opened is the scorer's
 * result.
 */
public final class WorkingTable {

  /** The sheet with the numbers that hold for all units. */
  static final String PARAMETERS = "参数";

  /** Rows of a streamed sheet that are kept in memory. */
  private static final int WINDOW = 200;

  private final Words words = Words.load("assessment");
  private final PrintedRound round;

  /** The table of a round. */
  public WorkingTable(PrintedRound round) {
    this.round = round;
  }

  /**
   * Writes the workbook.
   *
   * @param xlsx replaced if it exists; its folder exists
   * @param created the time of creation it states
   */
  public void write(AssessmentResult result, Path xlsx, Instant created) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
        OutputStream file = Files.newOutputStream(xlsx)) {
      workbook
          .getXSSFWorkbook()
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(created)));
      TableStyles styles = new TableStyles(workbook, result.rubric());
      for (Map.Entry<UnitType, List<UnitScore>> type :
          new Ranks(result, words).byType().entrySet()) {
        String title = type.getKey().title().chinese();
        Sheet sheet = workbook.createSheet(title.replaceAll("[\\[\\]*?/\\\\:]", "_"));
        new UnitTable(result, type.getKey(), styles, words)
            .write(sheet, round.subject(), Marks.of(result, round, words), type.getValue());
      }
      parameters(workbook.createSheet(PARAMETERS), result.rubric(), styles);
      notes(workbook.createSheet(words.say("sheet.notes")), result, styles);
      workbook.setForceFormulaRecalculation(true);
      workbook.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Column A what it is, column B the number; grades from the lowest on, as LOOKUP wants them. */
  private void parameters(Sheet sheet, Rubric rubric, TableStyles styles) {
    sheet.setColumnWidth(0, 34 * 256);
    sheet.setColumnWidth(1, 14 * 256);
    int line = 0;
    Row row = sheet.createRow(line++);
    styles.text(row, 0, words.say("parameter.full"), styles.label());
    styles.input(row, 1, rubric.fullPoints());
    List<Grade> grades = new ArrayList<>(rubric.grades());
    Collections.reverse(grades);
    row = sheet.createRow(line++);
    styles.text(row, 0, words.say("parameter.grade"), styles.label());
    styles.text(row, 1, words.say("parameter.from"), styles.label());
    for (Grade grade : grades) {
      row = sheet.createRow(line++);
      styles.text(row, 0, grade.title().chinese(), styles.text());
      BigDecimal from = grade.from();
      styles.input(row, 1, from == null ? BigDecimal.ZERO : from);
    }
  }

  private void notes(Sheet sheet, AssessmentResult result, TableStyles styles) {
    sheet.setColumnWidth(0, 100 * 256);
    int line = 0;
    for (String note :
        List.of(
            words.say("table.note.result", round.assessment(), result.inputs().release()),
            words.say("table.note.input"),
            words.say("table.note.formula"),
            words.say("table.note.absent"),
            words.say("table.note.fixed"),
            words.say("table.note.advice"))) {
      styles.text(sheet.createRow(line++), 0, note, styles.wrapped());
    }
  }
}
