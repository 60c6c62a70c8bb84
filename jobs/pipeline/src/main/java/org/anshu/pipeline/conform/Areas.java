package org.anshu.pipeline.conform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of all editions: what a retired code became, and what lies in what.
 * Four levels: city, county, township, village.
 */
final class Areas {

  private static final int COUNTY = 2;

  private final Map<String, String> replaced = new LinkedHashMap<>();
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Set<String> unitCodes;

  Areas(CodeLists lists) {
    for (Line line : lists.lines("area")) {
      // A code that any edition still has is current.
      replaced.merge(line.cell("code"), line.cell("replaced_by"), (a, b) -> a.isEmpty() ? a : b);
      parents.merge(line.cell("code"), line.cell("parent_code"), (a, b) -> a.isEmpty() ? b : a);
    }
    lists.lines("area_unit").forEach(l -> units.put(Dimensions.areaOf(l), l.cell("unit_code")));
    unitCodes =
        lists.lines("statistical_unit").stream()
            .map(line -> line.cell("code"))
            .collect(Collectors.toSet());
  }

  /** The codes of all editions, in order. */
  Set<String> codes() {
    return replaced.keySet();
  }

  /** The code in force of what had {@code code}; UNK if codes replace each other in a circle. */
  String current(String code) {
    String current = code;
    for (int step = 0; step < replaced.size(); step++) {
      String next = replaced.getOrDefault(current, "");
      if (next.isEmpty()) {
        return current;
      }
      current = next;
    }
    return Dimensions.UNKNOWN_UNIT;
  }

  /** The statistical unit of what had {@code code}: its own, else the nearest above it. */
  String unit(String code) {
    String area = current(code);
    for (int step = 0; step <= parents.size() && !area.isEmpty(); step++) {
      if (units.containsKey(area)) {
        return units.get(area);
      }
      if (unitCodes.contains(area)) {
        return area;
      }
      area = above(area);
    }
    return Dimensions.UNKNOWN_UNIT;
  }

  /** 1 for what has nothing above it, 2 for what lies in that, and so on. */
  int level(String code) {
    int level = 1;
    String area = above(code);
    while (!area.isEmpty() && level <= parents.size()) {
      level++;
      area = above(area);
    }
    return level;
  }

  /** The county in force that {@code code} lies in or is; null above the counties. */
  @Nullable String county(String code) {
    String area = current(code);
    int level = level(area);
    while (level > COUNTY) {
      area = above(area);
      level--;
    }
    return level == COUNTY ? area : null;
  }

  private String above(String code) {
    String parent = parents.getOrDefault(code, "");
    return parent.isEmpty() ? "" : current(parent);
  }
}
