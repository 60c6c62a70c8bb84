package org.anshu.schedules.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anshu.connectors.demo.CsvSource;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.anshu.schedules.plan.Plan;
import org.anshu.schedules.plan.Plans;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.yaml.YamlFile;
import org.anshu.schedules.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * An installation on public data: its folder says which file becomes which table of the embedded
 * server, or which file of a folder that a source reads, or what totals invented records have
 * ({@code load.yml}), and what is printed in the end ({@code plans/}).
 */
public final class ExampleDemo {

  private static final String LOAD = "load.yml";
  private static final Set<String> KEYS = Set.of("schema", "table", "drop", "totals", "file");

  private ExampleDemo() {}

  /** Whether {@code folder} is such an example. */
  public static boolean exists(Path folder) {
    return Files.isRegularFile(folder.resolve(LOAD));
  }

  /** Loads the files of the example into the embedded server unless they are there already. */
  public static void load(
      DemoHome home, Path folder, @Nullable Path data, Databases databases, Progress progress) {
    List<Load> loads = loads(folder);
    String what = "example " + folder.getFileName();
    if (home.holds(what)) {
      return;
    }
    for (Load load : loads) {
      if (!load.drop.isEmpty()) {
        progress.stage(new Text("放入 " + load.drop, "Dropping " + load.drop), -1);
        if (load.totals.isEmpty()) {
          home.drop(file(data, load), load.drop);
        } else {
          home.accidents(folder.resolve(load.totals), load.drop);
        }
        progress.done(Text.same(""));
      }
    }
    List<Load> tables = loads.stream().filter(load -> load.drop.isEmpty()).toList();
    if (!tables.isEmpty()) {
      tables(tables, data, databases, progress);
    }
    home.filled(what);
  }

  private static void tables(
      List<Load> loads, @Nullable Path data, Databases databases, Progress progress) {
    EmbeddedServer server = databases.embedded().orElseThrow();
    Set<String> schemas = new LinkedHashSet<>();
    try (Connection root =
        DriverManager.getConnection(
            server.url("mysql"), server.root().user(), server.root().password())) {
      for (Load load : loads) {
        String name = load.schema + "." + load.table;
        progress.stage(new Text("载入 " + name, "Loading " + name), -1);
        long rows = CsvSource.load(root, load.schema, load.table, file(data, load));
        progress.done(new Text(rows + " 行", rows + " rows"));
        schemas.add(load.schema);
      }
    } catch (SQLException e) {
      throw new AnshuException(
          FailureCode.EMBEDDED_SERVER_FAILED,
          new Text("自带数据库接收示例数据", "The embedded server takes the example's data"),
          Text.same(String.valueOf(e.getMessage())),
          new Text("重新执行同一命令", "Run the same command again"),
          e);
    }
    schemas.forEach(server::grantReader);
  }

  /** The example's own plans, in the order of their names. */
  public static List<Plan> plans(Path folder, Installation installation) {
    Plans known = Plans.read(installation.root(), installation.home());
    return known.all().stream()
        .filter(plan -> Files.exists(folder.resolve("plans/" + plan.name() + ".yml")))
        .toList();
  }

  private record Load(String schema, String table, String drop, String totals, String file) {}

  private static List<Load> loads(Path folder) {
    YamlFile file = YamlFile.readList(folder.resolve(LOAD), "load");
    List<Load> loads = new ArrayList<>();
    for (YamlMap entry : file.top().maps("load")) {
      entry.allowOnly(KEYS);
      String drop = entry.optionalText("drop").orElse("");
      boolean dropped = !drop.isEmpty();
      loads.add(
          new Load(
              dropped ? "" : entry.text("schema"),
              dropped ? "" : entry.text("table"),
              drop,
              entry.optionalText("totals").orElse(""),
              entry.has("totals") ? "" : entry.text("file")));
    }
    file.refuseFaults(FailureCode.SETTINGS_INVALID);
    return loads;
  }

  private static Path file(@Nullable Path data, Load load) {
    Path file = data == null ? Path.of(load.file) : data.resolve(load.file);
    if (data == null || !Files.isRegularFile(file)) {
      throw new AnshuException(
          FailureCode.SETTINGS_INVALID,
          new Text("数据文件 " + file, "A data file " + file),
          new Text("没有这个文件", "There is no such file"),
          new Text("用 --data 指定数据文件夹", "Name the folder of the data with --data"));
    }
    return file;
  }
}
