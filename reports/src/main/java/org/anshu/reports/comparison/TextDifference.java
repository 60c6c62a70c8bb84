package org.anshu.reports.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;

/**
 * Which lines of a text another edition of it has otherwise: the shortest list of changes, for
 * texts of many thousand lines the shortest between lines that both have once.
 */
public final class TextDifference {

  /** The most pairs of lines that are compared each with each: 64 MB of numbers. */
  private static final long PAIRS = 16_000_000;

  private TextDifference() {}

  /**
   * A line that only one of the two has.
   *
   * @param added whether the later one has it
   * @param place where in the one that has it
   */
  public record Line(boolean added, Text place, String text) {}

  /** The lines of a PDF, the cells of a workbook and so on that only one of the files has. */
  public static List<Line> between(Path earlier, Path later) {
    try {
      return between(
          List.copyOf(FileComparison.units(earlier).entrySet()),
          List.copyOf(FileComparison.units(later).entrySet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> between(
      List<Map.Entry<String, String>> before, List<Map.Entry<String, String>> after) {
    int head = 0;
    int most = Math.min(before.size(), after.size());
    while (head < most && same(before, head, after, head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && same(before, before.size() - 1 - tail, after, after.size() - 1 - tail)) {
      tail++;
    }
    return middle(
        before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
  }

  private static List<Line> middle(
      List<Map.Entry<String, String>> before, List<Map.Entry<String, String>> after) {
    if ((before.size() + 1L) * (after.size() + 1L) <= PAIRS) {
      return shortest(before, after);
    }
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    List<CommonLines.Pair> common = CommonLines.of(texts(before), texts(after));
    for (CommonLines.Pair pair : common) {
      lines.addAll(between(before.subList(i, pair.before()), after.subList(j, pair.after())));
      i = pair.before() + 1;
      j = pair.after() + 1;
    }
    if (!common.isEmpty()) {
      lines.addAll(between(before.subList(i, before.size()), after.subList(j, after.size())));
      return lines;
    }
    before.forEach(each -> lines.add(line(false, each)));
    after.forEach(each -> lines.add(line(true, each)));
    return lines;
  }

  private static List<String> texts(List<Map.Entry<String, String>> units) {
    return units.stream().map(Map.Entry::getValue).toList();
  }

  /** By the longest common subsequence. */
  private static List<Line> shortest(
      List<Map.Entry<String, String>> before, List<Map.Entry<String, String>> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(before, i, after, j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && same(before, i, after, j)) {
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(line(false, before.get(i++)));
      } else {
        lines.add(line(true, after.get(j++)));
      }
    }
    return lines;
  }

  private static boolean same(
      List<Map.Entry<String, String>> before, int i, List<Map.Entry<String, String>> after, int j) {
    return before.get(i).getValue().equals(after.get(j).getValue());
  }

  private static Line line(boolean added, Map.Entry<String, String> unit) {
    return new Line(
        added,
        new Text(Units.chinese(unit.getKey()), Units.english(unit.getKey())),
        unit.getValue());
  }
}
