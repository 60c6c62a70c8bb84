package org.anshu.schedules.calendar;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Which days are worked in mainland China: Monday to Friday, less public holidays, plus the
 * weekends that the State Council's yearly notice shifts to work.
 *
 * <p>Years after {@link #lastYear()} are counted as Monday to Friday: the notice of a year appears
 * in the autumn before.
 *
 * @param exceptions the days that differ from the weekday rule or are named in a notice: true if
 *     worked
 */
public record WorkingDays(TreeMap<LocalDate, Boolean> exceptions) implements Serializable {

  private static final long serialVersionUID = 1L;

  public WorkingDays {
    exceptions = new TreeMap<>(exceptions);
  }

  @Override
  public TreeMap<LocalDate, Boolean> exceptions() {
    return new TreeMap<>(exceptions);
  }

  /** Reads {@code date,kind,name} rows; {@code kind} is {@code off} or {@code work}. */
  public static WorkingDays read(Path file) {
    TreeMap<LocalDate, Boolean> days = new TreeMap<>();
    int line = 0;
    try {
      for (String text : Files.readAllLines(file)) {
        line++;
        if (text.startsWith("#") || text.startsWith("date,") || text.isBlank()) {
          continue;
        }
        String[] cells = text.split(",", -1);
        days.put(LocalDate.parse(cells[0]), worked(cells[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new AnshuException(
          FailureCode.REFERENCE_INVALID,
          new Text("日历每行为 日期，off|work，名称", "Calendar rows of date,off|work,name"),
          new Text(file + " 第 " + line + " 行", file + " line " + line),
          new Text("改正该行", "Correct the line"),
          e);
    }
    return new WorkingDays(days);
  }

  private static boolean worked(String kind) {
    return switch (kind) {
      case "work" -> true;
      case "off" -> false;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** Whether {@code day} is worked. */
  public boolean includes(LocalDate day) {
    Boolean exception = exceptions.get(day);
    if (exception != null) {
      return exception;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }

  /** The position of {@code day} among the working days of its month, from 1; 0 if not worked. */
  public int positionInMonth(LocalDate day) {
    if (!includes(day)) {
      return 0;
    }
    int position = 0;
    for (LocalDate each = day.withDayOfMonth(1); !each.isAfter(day); each = each.plusDays(1)) {
      position += includes(each) ? 1 : 0;
    }
    return position;
  }

  /** The working days of {@code month}. */
  public int count(YearMonth month) {
    int count = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      count += includes(month.atDay(day)) ? 1 : 0;
    }
    return count;
  }

  /** The last year whose notice is in the data. */
  public int lastYear() {
    Map.Entry<LocalDate, Boolean> last = exceptions.lastEntry();
    return last == null ? 0 : last.getKey().getYear();
  }
}
