package org.anshu.reports.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;

/**
 * Gathers the faults of one file. Of each check the first ones are kept and the others counted: one
 * lost line must not hide behind a thousand cells that follow from it.
 */
final class Findings {

  private static final int KEPT = 20;

  private final String file;
  private final List<CheckFinding> kept = new ArrayList<>();
  private final Map<Check, Integer> counts = new EnumMap<>(Check.class);

  /** Findings of {@code file}. */
  Findings(String file) {
    this.file = file;
  }

  /** Adds a fault. */
  void add(Check check, Text place, Text expected, Text found, Text action) {
    if (counts.merge(check, 1, Integer::sum) <= KEPT) {
      kept.add(new CheckFinding(check, file, place, expected, found, action));
    }
  }

  /** How many faults {@code check} found. */
  int count(Check check) {
    return counts.getOrDefault(check, 0);
  }

  /** The faults that were kept, and one line for each check that found more. */
  List<CheckFinding> list() {
    List<CheckFinding> all = new ArrayList<>(kept);
    counts.forEach(
        (check, count) -> {
          if (count > KEPT) {
            all.add(
                new CheckFinding(
                    check,
                    file,
                    new Text("其余各处", "elsewhere"),
                    new Text("没有差错", "no fault"),
                    new Text("另有 " + (count - KEPT) + " 处差错", (count - KEPT) + " more faults"),
                    new Text("先处理上列差错，再检查一次", "Mend those above, then check again")));
          }
        });
    return all;
  }

  /** {@code text} within quotation marks, shortened in its middle. */
  static Text quote(String text) {
    String shown = text.length() <= 60 ? text : cut(text, 0, 40) + "……" + tail(text);
    return text.isEmpty()
        ? new Text("空白", "nothing")
        : new Text("“" + shown + "”", "'" + shown + "'");
  }

  private static String tail(String text) {
    return cut(text, text.length() - 16, text.length());
  }

  /** A part of {@code text}, whole characters only; the ends may lie beyond it. */
  static String cut(String text, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(text.length(), to);
    boolean low = start > 0 && start < end && Character.isLowSurrogate(text.charAt(start));
    boolean high = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(low ? start - 1 : start, high ? end + 1 : end);
  }

  /** A page. */
  static Text page(int number) {
    return new Text("第" + number + "页", "page " + number);
  }

  /** A place on a page. */
  static Text page(int number, Text place) {
    return new Text(
        "第" + number + "页" + place.chinese(), "page " + number + ", " + place.english());
  }
}
