package org.anshu.pipeline.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * The windows for which the figures of a month are computed in one installation: those that an
 * indicator asks for, without years of which there are no records. A zero for a year before the
 * first record would be a claim that nobody can make (docs/decisions/0095).
 */
public final class Windows {

  private static final String LIST = "reporting";

  private final ReportingPeriod period;
  private final Map<String, LocalDate> firstRecords;
  private final @Nullable LocalDate recordsFrom;

  /**
   * The windows of {@code month}.
   *
   * @param lists code list {@code reporting} may hold {@code base_year} and {@code records_from}
   * @param firstRecords entity to the day of its earliest record; an entity without is absent
   * @throws AnshuException {@code CODE_LIST_INVALID} for a value that is no year or no month
   */
  public Windows(YearMonth month, CodeLists lists, Map<String, LocalDate> firstRecords) {
    this.period = period(month, lists);
    this.firstRecords = Map.copyOf(firstRecords);
    this.recordsFrom = setting(lists, "records_from").map(Windows::firstDay).orElse(null);
  }

  /** The month with the installation's base year, if it has one. */
  public static ReportingPeriod period(YearMonth month, CodeLists lists) {
    return new ReportingPeriod(
        month, setting(lists, "base_year").map(Windows::baseYear).orElse(null));
  }

  /** The windows of {@code indicator}, in the order of {@link ReportingPeriod#windows()}. */
  public List<Window> of(Indicator indicator) {
    LocalDate first = firstRecord(indicator);
    return period.windows().stream()
        .filter(window -> indicator.covers(window.id()))
        .filter(
            window -> !window.reachesBack() || (first != null && !window.start().isBefore(first)))
        .toList();
  }

  /** The first day of the first month that has records of all that is read; null if unknown. */
  private @Nullable LocalDate firstRecord(Indicator indicator) {
    if (recordsFrom != null) {
      return recordsFrom;
    }
    return indicator.reads().stream()
        .filter(firstRecords::containsKey)
        .map(view -> firstRecords.getOrDefault(view, LocalDate.MAX).withDayOfMonth(1))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static Optional<Line> setting(CodeLists lists, String code) {
    return lists.lines(LIST).stream().filter(line -> line.cell("code").equals(code)).findFirst();
  }

  private static Integer baseYear(Line line) {
    String value = line.cell("value");
    if (!value.matches("\\d{4}")) {
      throw invalid(line, "年份 yyyy", "A year yyyy");
    }
    return Integer.valueOf(value);
  }

  private static LocalDate firstDay(Line line) {
    try {
      return YearMonth.parse(line.cell("value")).atDay(1);
    } catch (DateTimeParseException e) {
      throw invalid(line, "月份 yyyy-MM", "A month yyyy-MM");
    }
  }

  private static AnshuException invalid(Line line, String chinese, String english) {
    return new AnshuException(
        FailureCode.CODE_LIST_INVALID,
        new Text(chinese, english),
        new Text(line.place() + "：" + line.cell("value"), line.place() + ": " + line.cell("value")),
        new Text("改正该行后重试", "Correct the line and run again"));
  }
}
