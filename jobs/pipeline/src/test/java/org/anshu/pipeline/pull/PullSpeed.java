package org.anshu.pipeline.pull;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.Text;
import org.anshu.pipeline.migration.Migration;
import org.anshu.progress.Progress;

/** A measurement by hand: the first pull of a city beside a plain JDBC read of the same columns. */
final class PullSpeed {

  private PullSpeed() {}

  /** Arguments: an empty folder, the scale, the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (PulledCity city =
        Files.isDirectory(folder.resolve("home"))
            ? PulledCity.attach(folder, "2026-07-25T00:00:00Z")
            : PulledCity.create(folder, arguments[1])) {
      String stamp = Long.toHexString(System.nanoTime());
      for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
        long start = System.nanoTime();
        long rows = plainRead(city);
        print("plain JDBC read", rows, start);
        var settings = city.settings("anshu_ops_" + stamp + round, "warehouse_" + stamp + round);
        start = System.nanoTime();
        Migration.migrate(settings, Progress.SILENT);
        print("migrate", 0, start);
        start = System.nanoTime();
        Migration.migrate(settings, Progress.SILENT);
        print("migrate again", 0, start);
        start = System.nanoTime();
        PullSummary first =
            new Pulls(settings, List.of(new MySqlConnector()), city.connections(), new Stages())
                .pull(settings.sources());
        print("first pull", first.sourceRows(), start);
        start = System.nanoTime();
        PullSummary second = city.pull(settings);
        print("pull again", second.sourceRows(), start);
      }
    }
  }

  private static void print(String what, long rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-45s %8d rows %7.2f s %9.0f rows/s   process %.1f s%n",
        what,
        rows,
        seconds,
        rows / seconds,
        cpu);
  }

  private static long plainRead(PulledCity city) throws Exception {
    long rows = 0;
    for (Map.Entry<String, ConnectionSettings> source : city.connections().entrySet()) {
      SourceContract contract =
          new ContractReader()
              .read(
                  PulledCity.productRoot()
                      .resolve("connectors/sources/" + source.getKey() + "/source.yml"));
      ConnectionSettings login = source.getValue();
      try (Connection connection =
          DriverManager.getConnection(login.url(), login.user(), login.password())) {
        for (TableContract table : contract.tables()) {
          rows += read(connection, table);
        }
      }
    }
    return rows;
  }

  private static long read(Connection connection, TableContract table) throws Exception {
    long rows = 0;
    int width = table.sourceColumns().size();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT " + String.join(", ", table.sourceColumns()) + " FROM " + table.from())) {
      query.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          for (int i = 1; i <= width; i++) {
            result.getString(i);
          }
          rows++;
        }
      }
    }
    return rows;
  }

  /** Prints each stage with its time. */
  private static final class Stages implements Progress {
    private String stage = "";
    private long start;
    private long expected;

    @Override
    public void stage(Text name, long expectedRows) {
      stage = name.english();
      expected = expectedRows;
      start = System.nanoTime();
    }

    @Override
    public void rows(long done) {}

    @Override
    public void done(Text summary) {
      print("  " + stage, expected, start);
    }
  }
}
