package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong in a file that is loaded, so that one reading finds everything. */
final class LineFaults {

  private static final int MOST_SHOWN = 50;

  private final List<Text> faults = new ArrayList<>();

  void add(Row row, String column, String zh, String en) {
    String value = row.unreadable().getOrDefault(column, row.cell(column));
    String place = row.place(column);
    faults.add(
        new Text(
            "%s %s“%s”：%s".formatted(place, column, value, zh),
            "%s %s '%s': %s".formatted(place, column, value, en)));
  }

  int count() {
    return faults.size();
  }

  /** The value; a fault if there is none. */
  String required(Row row, String column) {
    if (row.unreadable().containsKey(column)) {
      add(row, column, "单元格不能读取", "unreadable");
    } else if (row.cell(column).isEmpty()) {
      add(row, column, "不得为空", "is required");
    }
    return row.cell(column);
  }

  /** The day; null and a fault if there is none. */
  @Nullable LocalDate day(Row row, String column) {
    try {
      String text = required(row, column);
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      add(row, column, "应为 yyyy-MM-dd", "to be yyyy-MM-dd");
      return null;
    }
  }

  /** The year, or null if it is empty; a fault if it is none. */
  @Nullable Integer year(Row row, String column) {
    String text = row.cell(column);
    if (text.isEmpty() && !row.unreadable().containsKey(column)) {
      return null;
    }
    if (text.matches("(19|20)[0-9]{2}")) {
      return Integer.valueOf(text);
    }
    add(row, column, "应为四位年份", "to be a year");
    return null;
  }

  /** The number to {@code scale} decimals, or null if it is empty; a fault if it is none. */
  @Nullable BigDecimal number(Row row, String column, int scale) {
    String text = row.cell(column).replace(",", "");
    if (text.isEmpty() && !row.unreadable().containsKey(column)) {
      return null;
    }
    if (text.matches("-?[0-9]{1,14}(\\.[0-9]+)?")) {
      BigDecimal value = new BigDecimal(text).stripTrailingZeros();
      if (value.scale() <= scale) {
        return value.setScale(scale);
      }
    }
    add(
        row,
        column,
        "应为数字，至多 %d 位小数".formatted(scale),
        "to be a number of %d decimals at most".formatted(scale));
    return null;
  }

  /** Refuses the file if anything was wrong. */
  void refuse(String file) {
    if (faults.isEmpty()) {
      return;
    }
    StringBuilder zh = new StringBuilder(faults.size() + " 处有误，未载入任何一行");
    StringBuilder en = new StringBuilder(faults.size() + " faults, no line loaded");
    for (Text fault : faults.subList(0, Math.min(MOST_SHOWN, faults.size()))) {
      zh.append("\n    ").append(fault.chinese());
      en.append("\n    ").append(fault.english());
    }
    throw new AnshuException(
        FailureCode.REFERENCE_INVALID,
        new Text("文件 %s 的每一行可用".formatted(file), "Every line of %s usable".formatted(file)),
        new Text(zh.toString(), en.toString()),
        new Text("请按所列单元格改正后重新载入", "Correct these cells and load the file again"));
  }
}
