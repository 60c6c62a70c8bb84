package org.anshu.registry.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;

/** How two registries of indicators differ: what is new, gone, or defined otherwise. */
public final class RegistryDiff {

  private RegistryDiff() {}

  /**
   * One indicator that is not the same in both.
   *
   * @param id the indicator
   * @param changes what is new or otherwise, in words; published figures may move if {@code sql},
   *     the ratio or the rounding is among it
   * @param moves whether published figures may move
   */
  public record Change(String id, List<Text> changes, boolean moves) {

    public Change {
      changes = List.copyOf(changes);
    }
  }

  /** The differences from {@code before} to {@code after}, by id. */
  public static List<Change> of(List<Indicator> before, List<Indicator> after) {
    Map<String, Indicator> old = new TreeMap<>();
    Map<String, Indicator> fresh = new TreeMap<>();
    before.forEach(indicator -> old.put(indicator.id(), indicator));
    after.forEach(indicator -> fresh.put(indicator.id(), indicator));
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(fresh.keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      Indicator was = old.get(id);
      Indicator is = fresh.get(id);
      if (was == null) {
        changes.add(new Change(id, List.of(new Text("新增", "New")), false));
      } else if (is == null) {
        changes.add(new Change(id, List.of(new Text("删除", "Gone")), true));
      } else {
        changed(was, is, changes);
      }
    }
    return changes;
  }

  private static void changed(Indicator was, Indicator is, List<Change> changes) {
    Map<String, Text> names = new LinkedHashMap<>();
    names.put("sql", new Text("计算语句", "SQL"));
    names.put("ratio", new Text("比率", "ratio"));
    names.put("rounding", new Text("舍入", "rounding"));
    names.put("definition", new Text("定义", "definition"));
    names.put("title", new Text("名称", "title"));
    names.put("unit", new Text("单位", "unit"));
    names.put("windows", new Text("时段", "windows"));
    names.put("axes", new Text("分组", "axes"));
    names.put("scope", new Text("口径", "scope"));
    names.put("basis", new Text("依据", "basis"));
    names.put("version", new Text("版本", "version"));
    Map<String, String> before = facts(was);
    Map<String, String> after = facts(is);
    List<Text> words = new ArrayList<>();
    boolean moves = false;
    for (Map.Entry<String, Text> name : names.entrySet()) {
      String old = before.getOrDefault(name.getKey(), "");
      String fresh = after.getOrDefault(name.getKey(), "");
      if (!old.equals(fresh)) {
        boolean brief = !name.getKey().equals("sql");
        words.add(
            new Text(
                name.getValue().chinese() + (brief ? "：" + old + " → " + fresh : ""),
                name.getValue().english() + (brief ? ": " + old + " → " + fresh : "")));
        moves |= List.of("sql", "ratio", "rounding", "unit").contains(name.getKey());
      }
    }
    if (!words.isEmpty()) {
      changes.add(new Change(is.id(), words, moves));
    }
  }

  private static Map<String, String> facts(Indicator indicator) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("sql", indicator.sql());
    facts.put("ratio", indicator.denominatorName() + " × " + indicator.scale());
    facts.put("rounding", indicator.rounding().scale() + " " + indicator.rounding().mode());
    facts.put("definition", indicator.definition().chinese());
    facts.put("title", indicator.title().chinese());
    facts.put("unit", indicator.unit());
    facts.put("windows", indicator.windows().toString());
    facts.put("axes", indicator.axes() + indicator.labels().category());
    facts.put("scope", indicator.labels().scope() + indicator.scope().breaks());
    facts.put("basis", indicator.basis().toString());
    facts.put("version", String.valueOf(indicator.labels().version()));
    return facts;
  }
}
