package org.anshu.pipeline.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.Text;

/**
 * One form: what {@code forms/<form>.yml} says to people, and the table of its contract.
 *
 * @param name also the name of the table
 * @param edition templates of another edition are refused
 * @param title its name for people
 * @param keeper who fills it in
 * @param dueDay the day of the following month on which it is due (inclusive)
 * @param item the caption of the column whose values are fixed
 * @param items these values, each one row
 * @param notes how it is filled in
 * @param notMore pairs of captions: the first one's number is not above the second one's
 * @param table the contract of its rows
 */
public record Form(
    String name,
    String edition,
    Text title,
    String keeper,
    int dueDay,
    String item,
    List<String> items,
    List<String> notes,
    List<List<String>> notMore,
    TableContract table) {

  /** The caption of the column that names form and edition. */
  public static final String MARK = "表式";

  /** The caption of the statistical unit's code. */
  public static final String UNIT = "统计单位代码";

  /** The caption of the month. */
  public static final String MONTH = "统计月份";

  /** What stands in the column {@link #MARK}. */
  public String mark() {
    return name + "/" + edition;
  }

  /** The captions of the sheet, in order. */
  public List<String> captions() {
    List<String> captions = new ArrayList<>(List.of(MARK, UNIT, MONTH, item));
    for (ColumnContract column : inputs()) {
      captions.add(column.from().get(0));
    }
    return List.copyOf(captions);
  }

  /** The columns that people fill in. */
  public List<ColumnContract> inputs() {
    return table.columns().stream()
        .filter(column -> column.from().size() == 1)
        .filter(
            column ->
                !List.of(MARK, UNIT, MONTH, item).contains(column.from().get(0))
                    && !column.from().get(0).startsWith("_"))
        .toList();
  }

  /** The last day on which the form of {@code month} is on time. */
  public LocalDate dueOn(YearMonth month) {
    return month.plusMonths(1).atDay(dueDay);
  }
}
