package org.anshu.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block.Exhibit;
import org.jspecify.annotations.Nullable;

/** The values of tables and charts, in the one form that lists of values are made from. */
public final class Drawn {

  private static final int NAME_WEIGHT = 2;

  private Drawn() {}

  /** The block as a table, a chart as the table of its points; null if it is neither. */
  public static @Nullable Table table(Block block) {
    if (block instanceof Table table) {
      return table;
    }
    return block instanceof Exhibit exhibit ? points(exhibit) : null;
  }

  /** Whether the block is a chart. */
  public static boolean isChart(Block block) {
    return block instanceof Exhibit exhibit && exhibit.isChart();
  }

  /** Whether the block is a chart with bars; others have lines. */
  public static boolean hasBars(Block block) {
    return block instanceof Exhibit exhibit
        && isChart(exhibit)
        && !exhibit.template().contains("trend");
  }

  private static Table points(Exhibit exhibit) {
    int series = exhibit.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(NAME_WEIGHT, ""));
    for (int i = 0; i < series; i++) {
      String key = i == 0 ? "SERIES_NOW" : "SERIES_BEFORE";
      columns.add(Column.numbers(1, exhibit.words().getOrDefault(key, "")));
    }
    String name = exhibit.template().replaceFirst("^.*/", "").replaceFirst("^table-", "");
    String number = Table.number(exhibit.title()).replaceAll("\\D", "");
    String english = exhibit.isChart() ? "chart" + number : name;
    String unit = exhibit.words().getOrDefault("UNIT", "");
    return Table.of(english, exhibit.title(), unit, columns, exhibit.rows());
  }
}
