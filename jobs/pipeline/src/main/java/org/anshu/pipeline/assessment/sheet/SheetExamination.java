package org.anshu.pipeline.assessment.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.connectors.spi.workbook.FilledSheet;
import org.anshu.connectors.spi.workbook.FilledSheet.Kind;
import org.anshu.connectors.spi.workbook.FormSheet;
import org.anshu.connectors.spi.workbook.FormSheet.Input;
import org.anshu.pipeline.assessment.sheet.SheetForm.Column;
import org.anshu.pipeline.assessment.sheet.SheetForm.Line;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Mark;
import org.jspecify.annotations.Nullable;

/** Reads a sheet that was filled in, cell by cell, against the form it was made from. */
final class SheetExamination {

  private final SheetForm form;
  private final FilledSheet filled;
  private final Map<String, String> values;
  private final EvidenceFolder evidence;
  private final String file;
  private final FaultList faults = new FaultList();

  /**
   * An examination.
   *
   * @param values the variables of the unit and assessor
   * @param file its name, for messages
   */
  SheetExamination(
      SheetForm form,
      FilledSheet filled,
      Map<String, String> values,
      EvidenceFolder evidence,
      String file) {
    this.form = form;
    this.filled = filled;
    this.values = values;
    this.evidence = evidence;
    this.file = file;
  }

  /** The marks; what is wrong is in {@link #faults}. */
  List<Mark> marks() {
    checkStructure();
    List<Mark> marks = new ArrayList<>();
    for (Line line : form.lines()) {
      Mark mark = asked(line);
      if (mark != null) {
        marks.add(mark);
      }
    }
    return marks;
  }

  FaultList faults() {
    return faults;
  }

  private void fault(String place, String column, String value, String reason) {
    faults.add("%s [%s] %s".formatted(file, form.kind().title(), place), column, value, reason);
  }

  private void checkStructure() {
    for (String stranger : filled.strangers()) {
      faults.add(file, stranger, "", "模板中没有这张工作表；请删去，内容填在“%s”中".formatted(form.kind().title()));
    }
    Set<String> known = new HashSet<>();
    List<List<FormSheet.Cell>> rows = form.form().rows();
    for (int r = 0; r < rows.size(); r++) {
      int c = 0;
      for (FormSheet.Cell cell : rows.get(r)) {
        String place = FormSheet.place(r, c);
        known.add(place);
        if (cell.input() instanceof Input.None) {
          checkGiven(place, r, cell);
        }
        c += cell.across();
      }
    }
    filled
        .cells()
        .forEach(
            (place, cell) -> {
              if (!known.contains(place)) {
                fault(place, "", cell.text(), "填错位置：此处不填写" + where(place));
              }
            });
  }

  private void checkGiven(String place, int row, FormSheet.Cell cell) {
    if (cell.text().startsWith("{{" + SheetForm.SELF)) {
      return;
    }
    String expected = resolved(cell.text());
    String found = filled.at(place).text();
    if (!found.equals(expected.strip())) {
      boolean item = form.lines().stream().anyMatch(line -> line.row() == row);
      fault(
          place,
          "",
          found,
          cell.look() == FormSheet.Look.BARRED
              ? "填错位置：此处应为“%s”，不填写".formatted(expected) + (item ? where(place) : "")
              : "改动了模板原有的内容，应为“%s”；请用原模板填写".formatted(expected));
    }
  }

  private String resolved(String text) {
    String resolved = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      resolved = resolved.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return resolved;
  }

  /** Where the score of the row belongs. */
  private String where(String place) {
    String row = place.replaceAll("[A-Z]+", "");
    return form.lines().stream()
        .filter(line -> String.valueOf(line.row() + 1).equals(row))
        .findFirst()
        .map(line -> "；本行得分填在 " + form.place(line, Column.SCORE))
        .orElse("");
  }

  private FilledSheet.Cell at(Line line, Column column) {
    return filled.at(form.place(line, column));
  }

  private String text(Line line, Column column) {
    FilledSheet.Cell cell = at(line, column);
    if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.OTHER) {
      fault(form.place(line, column), column.caption(), cell.text(), "请直接填写文字，不要使用公式");
      return "";
    }
    return cell.text();
  }

  private @Nullable Mark asked(Line line) {
    boolean away = notApplicable(line);
    String place = form.place(line, Column.SCORE);
    FilledSheet.Cell score = at(line, Column.SCORE);
    if (away) {
      if (score.kind() != Kind.EMPTY) {
        fault(place, "得分", score.text(), "已声明不适用，得分应留空");
      }
      return mark(line, null, null, true);
    }
    if (score.kind() == Kind.EMPTY) {
      fault(place, "得分", "", "未填写；" + wanted(line.item()));
      mark(line, null, null, false);
      return null;
    }
    if (line.item().rule() instanceof Rule.Manual manual) {
      BigDecimal points = points(line, score, manual.step());
      Mark mark = mark(line, points, null, false);
      return points == null ? null : mark;
    }
    if (!score.text().equals(SheetForm.YES) && !score.text().equals(SheetForm.NO)) {
      fault(place, "得分", score.text(), "应为“是”或“否”");
      mark(line, null, null, false);
      return null;
    }
    return mark(line, null, score.text().equals(SheetForm.YES), false);
  }

  private static String wanted(Item item) {
    if (item.rule() instanceof Rule.Manual manual) {
      return "应为 0 至 %s 的数，且为 %s 的整数倍"
          .formatted(item.points().toPlainString(), manual.step().toPlainString());
    }
    return "应为“是”或“否”";
  }

  private @Nullable BigDecimal points(Line line, FilledSheet.Cell score, BigDecimal step) {
    String place = form.place(line, Column.SCORE);
    String wanted = wanted(line.item());
    Optional<BigDecimal> number =
        score.kind() == Kind.NUMBER || score.kind() == Kind.TEXT
            ? Answers.number(score.text())
            : Optional.empty();
    if (number.isEmpty()) {
      fault(
          place,
          "得分",
          score.text(),
          switch (score.kind()) {
            case FORMULA -> "请直接填写数字，不要使用公式";
            case DATE -> "单元格被当作日期；请改为数字，" + wanted;
            default -> wanted + "，不写单位和文字";
          });
      return null;
    }
    BigDecimal points = number.get();
    if (points.signum() < 0 || points.compareTo(line.item().points()) > 0) {
      fault(place, "得分", score.text(), "超出本项分值；" + wanted);
      return null;
    }
    if (points.remainder(step).signum() != 0) {
      fault(place, "得分", score.text(), "不是步长的整数倍；" + wanted);
      return null;
    }
    return points;
  }

  private boolean notApplicable(Line line) {
    if (line.item().notApplicable() == Item.NotApplicable.REFUSE) {
      return false;
    }
    String text = text(line, Column.NOT_APPLICABLE);
    if (!text.isEmpty() && !text.equals(SheetForm.NOT_APPLICABLE)) {
      fault(form.place(line, Column.NOT_APPLICABLE), "不适用", text, "应为“不适用”，或留空");
    }
    return text.equals(SheetForm.NOT_APPLICABLE);
  }

  private Mark mark(Line line, @Nullable BigDecimal points, @Nullable Boolean yes, boolean away) {
    Item item = line.item();
    String reason = text(line, Column.REASON);
    boolean lost = points != null && points.compareTo(item.points()) < 0;
    if (reason.isEmpty() && (away || lost || Boolean.FALSE.equals(yes))) {
      fault(form.place(line, Column.REASON), "理由", "", away ? "声明不适用的，须写明理由" : "没有给满分的，须写明扣分的理由");
    }
    EvidenceFolder.Named named =
        new EvidenceFolder.Named(
            text(line, Column.FILES),
            "%s [%s] %s".formatted(file, form.kind().title(), form.place(line, Column.FILES)),
            text(line, Column.DAYS),
            "%s [%s] %s".formatted(file, form.kind().title(), form.place(line, Column.DAYS)));
    List<Evidence> documents = evidence.read(named, faults);
    boolean given = points != null && points.signum() > 0 || Boolean.TRUE.equals(yes);
    if (given && !item.evidence().isBlank() && named.files().isEmpty()) {
      fault(form.place(line, Column.FILES), "佐证文件", "", "本项给分须有佐证：" + item.evidence());
    }
    return new Mark(
        "",
        form.kind().title() + "!" + form.place(line, Column.SCORE),
        values.getOrDefault("unit", ""),
        item.id(),
        values.getOrDefault("assessor", ""),
        points,
        yes,
        away,
        reason,
        documents);
  }
}
