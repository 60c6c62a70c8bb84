package org.anshu.pipeline.conform;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.jspecify.annotations.Nullable;

/** The denominators of rates, each with its source and the day it was released. */
public final class Denominators {

  /** The columns of a reference file, in the order of the rows. */
  public static final List<String> COLUMNS =
      List.of(
          "series",
          "unit_code",
          "period_start",
          "period_end",
          "value",
          "unit",
          "price_basis",
          "vintage",
          "released_on",
          "source");

  /** The folder of loaded files below the installation's {@code reference/}. */
  public static final String LOADED = "loaded";

  /** The reference file that is written by hand, in the installation's {@code reference/}. */
  private static final String FILE = "denominators.csv";

  private Denominators() {}

  /**
   * The rows of {@code dim.denominator} from {@code folders}.
   *
   * @throws org.anshu.failure.AnshuException {@code REFERENCE_INVALID} with file and line; a row
   *     without a source or a release date is refused
   */
  public static List<List<@Nullable Object>> load(List<Path> folders) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Map<List<@Nullable Object>, String> places = new HashMap<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        for (Line line : CodeLists.lines(file)) {
          List<@Nullable Object> row = row(line);
          refuseSecond(line, row, places);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Two values of one period, released on one day, would leave open which one a rate is over. */
  private static void refuseSecond(
      Line line, List<@Nullable Object> row, Map<List<@Nullable Object>, String> places) {
    List<@Nullable Object> key = new ArrayList<>(row.subList(0, 4));
    key.add(row.get(7));
    key.add(row.get(8));
    String earlier = places.putIfAbsent(key, line.place());
    if (earlier != null) {
      throw fault(
          line,
          "每个序列、单元、时期、版别、发布日期一个数，另见 " + earlier,
          "One value for a series, unit, period, vintage and release day; see " + earlier,
          line.cell("series") + " " + line.cell("unit_code") + " " + line.cell("value"));
    }
  }

  /** Whether {@code path}, relative to the home, is a file of denominators. */
  static boolean isFile(String path) {
    return path.endsWith("reference/" + FILE) || path.contains("reference/" + LOADED + "/");
  }

  /** The files of denominators in {@code folder}: the one written by hand, then the loaded ones. */
  static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    for (Path file : CodeLists.csv(folder)) {
      if (String.valueOf(file.getFileName()).equals(FILE)) {
        files.add(file);
      }
    }
    files.addAll(CodeLists.csv(folder.resolve(LOADED)));
    return files;
  }

  /** The day on which a row of {@link #load} was released. */
  static LocalDate releasedOn(List<@Nullable Object> row) {
    return (LocalDate) Objects.requireNonNull(row.get(8));
  }

  private static List<@Nullable Object> row(Line line) {
    LocalDate start = date(line, "period_start");
    LocalDate end = date(line, "period_end");
    if (!start.isBefore(end)) {
      throw fault(
          line,
          "period_end 晚于 period_start(不含当日)",
          "period_end (exclusive) after period_start",
          line.cell("period_end"));
    }
    return Arrays.asList(
        required(line, "series"),
        line.cell("unit_code"),
        start,
        end,
        value(line),
        required(line, "unit"),
        line.cell("price_basis").isEmpty() ? null : line.cell("price_basis"),
        required(line, "vintage"),
        date(line, "released_on"),
        required(line, "source"));
  }

  private static BigDecimal value(Line line) {
    try {
      BigDecimal value = new BigDecimal(required(line, "value")).setScale(4);
      if (value.signum() > 0) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw fault(
          line, "value 为至多四位小数的数", "A number with at most four decimals", line.cell("value"));
    }
    throw fault(line, "value 大于零", "A value above zero", line.cell("value"));
  }

  private static LocalDate date(Line line, String column) {
    try {
      return LocalDate.parse(required(line, column));
    } catch (DateTimeParseException e) {
      throw fault(line, column + " 为 yyyy-MM-dd", column + " as yyyy-MM-dd", line.cell(column));
    }
  }

  private static String required(Line line, String column) {
    if (line.cell(column).isEmpty()) {
      throw fault(line, "列 " + column + " 有值", "A value in column " + column, "''");
    }
    return line.cell(column);
  }

  private static RuntimeException fault(Line line, String zh, String en, String found) {
    return CodeLists.invalid(FailureCode.REFERENCE_INVALID, line, new Text(zh, en), found);
  }
}
