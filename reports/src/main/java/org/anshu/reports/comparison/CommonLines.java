package org.anshu.reports.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that each of two long texts has once, in the same order: what lies between is compared. */
final class CommonLines {

  private CommonLines() {}

  /** The places of a line in both texts, counted from 0. */
  record Pair(int before, int after) {}

  /** The most of them that stand in the same order in both. */
  static List<Pair> of(List<String> before, List<String> after) {
    Map<String, Integer> there = once(after);
    List<Pair> pairs = new ArrayList<>();
    once(before)
        .forEach(
            (line, at) -> {
              Integer other = there.get(line);
              if (other != null) {
                pairs.add(new Pair(at, other));
              }
            });
    return increasing(pairs);
  }

  /** Lines that a text has once, with their places, in order. */
  private static Map<String, Integer> once(List<String> lines) {
    Map<String, Integer> at = new LinkedHashMap<>();
    Set<String> again = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (at.putIfAbsent(lines.get(i), i) != null) {
        again.add(lines.get(i));
      }
    }
    again.forEach(at::remove);
    return at;
  }

  /** The longest increasing subsequence by {@code after}; {@code pairs} increase by the other. */
  private static List<Pair> increasing(List<Pair> pairs) {
    int[] ends = new int[pairs.size()]; // of the sequences of 1, 2, … pairs, the smallest end
    int[] previous = new int[pairs.size()];
    int longest = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends[middle]).after() < pairs.get(i).after()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      longest = Math.max(longest, low + 1);
    }
    LinkedList<Pair> found = new LinkedList<>();
    for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
      found.addFirst(pairs.get(i));
    }
    return found;
  }
}
