package org.anshu.schedules.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** The plans of an installation: the product's, replaced or added to by the home's. */
public final class Plans {

  private final Map<String, Plan> byName;

  private Plans(Map<String, Plan> byName) {
    this.byName = byName;
  }

  /**
   * Reads {@code schedules/plans} of the product and then {@code plans} of the home.
   *
   * @param root the product's folder
   * @param home the installation's folder
   */
  public static Plans read(Path root, Path home) {
    Map<String, Plan> plans = new TreeMap<>();
    for (Path folder : List.of(root.resolve("schedules/plans"), home.resolve("plans"))) {
      for (Path file : files(folder)) {
        Plan plan = PlanReader.read(file);
        plans.put(plan.name(), plan);
      }
    }
    return new Plans(plans);
  }

  /** All plans, by name. */
  public List<Plan> all() {
    return List.copyOf(byName.values());
  }

  /** The plan called {@code name}; fails if there is none. */
  public Plan get(String name) {
    Plan plan = byName.get(name);
    if (plan == null) {
      String known = String.join(", ", new ArrayList<>(byName.keySet()));
      throw new AnshuException(
          FailureCode.PLAN_INVALID,
          new Text("已有的计划之一：" + known, "One of the plans " + known),
          new Text("“" + name + "”", "'" + name + "'"),
          new Text(
              "改用已有的计划，或在安装目录的 plans 文件夹中添加 " + name + ".yml",
              "Name an existing plan, or add " + name + ".yml to the plans folder of the home"));
    }
    return plan;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
