package org.anshu.pipeline.pull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.RowSink;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.pipeline.spark.SparkJdbcRead;
import org.anshu.pipeline.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** A measurement by hand: one wide table of many rows, pulled and read in other ways. */
final class BigPull {

  private static final List<String> COLUMNS =
      List.of(
          "id", "code", "uscc", "name", "region", "amount", "qty", "flag", "day", "at", "note",
          "changed");

  private static final String CONTRACT =
      """
      source: tiny
      title: { zh: 大表, en: Big table }
      provider: test
      owner: test
      connector: mysql
      connection: tiny
      tables:
        - name: ledger
          from: ledger
          key: [id]
          cursor: changed
          overlap: 0d
          deletes: none
          columns:
            id: { from: id, type: long, required: true }
            code: { from: code, required: true }
            uscc: { from: uscc, normalise: uscc }
            name: { from: name }
            region: { from: region, cut: 6 }
            amount: { from: amount, type: "decimal(14,2)" }
            qty: { from: qty, type: int, min: 0 }
            flag: { from: flag, type: boolean, expects: integer, values: { "0": false, "1": true } }
            day: { from: day, type: date, not_after_pull: true }
            at: { from: at, type: datetime }
            note: { from: note }
            changed: { from: changed, type: datetime }
      """;

  private static final String LANDING =
      "id BIGINT NOT NULL COMMENT 'x', code STRING NOT NULL COMMENT 'x', uscc STRING COMMENT 'x',"
          + " name STRING COMMENT 'x', region STRING COMMENT 'x', amount DECIMAL(14,2) COMMENT 'x',"
          + " qty INT COMMENT 'x', flag BOOLEAN COMMENT 'x', day DATE COMMENT 'x', at TIMESTAMP_NTZ"
          + " COMMENT 'x', note STRING COMMENT 'x', changed TIMESTAMP_NTZ COMMENT 'x'";

  private static final String TABLE =
      "ledger (id BIGINT PRIMARY KEY, code VARCHAR(20), uscc CHAR(18), name VARCHAR(60), region"
          + " CHAR(12), amount DECIMAL(14,2), qty INT, flag TINYINT, day DATE, at DATETIME, note"
          + " VARCHAR(80), changed DATETIME, KEY (changed)) CHARACTER SET utf8mb4";

  /** One row in ten thousand has a negative quantity and is quarantined. */
  private static final String FILL =
      "INSERT INTO %1$s.ledger SELECT seq, CONCAT('C', LPAD(seq, 10, '0')), CONCAT('91422',"
          + " LPAD(seq, 13, '0')), CONCAT('云江市第', seq %% 5000, '号企业有限公司'), CONCAT('4201', LPAD(seq"
          + " %% 13, 2, '0'), '001001'), seq %% 1000000 / 7, IF(seq %% 10000 = 7, -1, seq %% 300),"
          + " seq %% 2, '2025-01-01' + INTERVAL seq %% 500 DAY, '2025-01-01' + INTERVAL seq %%"
          + " 40000000 SECOND, CONCAT('备注', seq %% 97), '2025-01-01' + INTERVAL seq SECOND FROM"
          + " seq_%2$d_to_%3$d";

  private final TinySource tiny;
  private final long rows;

  private BigPull(TinySource tiny, long rows) {
    this.tiny = tiny;
    this.rows = rows;
  }

  /** Arguments: an empty folder, the number of rows. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.apache.logging.log4j.level", "ERROR");
    long rows = Long.parseLong(arguments[1]);
    TinySource.Shape shape =
        new TinySource.Shape(CONTRACT, Map.of("ledger", LANDING), List.of(TABLE));
    try (TinySource tiny = TinySource.create(Path.of(arguments[0]), "big", shape)) {
      new BigPull(tiny, rows).run(arguments.length < 3 ? "" : arguments[2]);
    }
  }

  private void run(String without) throws Exception {
    for (long from = 1; from <= rows; from += 250_000) {
      tiny.execute(FILL.formatted("big", from, Math.min(rows, from + 249_999)));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d rows of 12 columns, -Xmx%d MB, %d cores%n",
        rows,
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors());
    double plain = time("plain JDBC read, typed getters", 0, this::plain);
    time("the source's own checksum and count", plain, this::sums);
    time("first pull", plain, () -> pull("2026-07-01T00:00:00Z", new MySqlConnector()));
    time("pull, nothing changed", plain, () -> pull("2026-07-02T00:00:00Z", new MySqlConnector()));
    change(1);
    time("pull, 0.1 % changed", plain, () -> pull("2026-07-03T00:00:00Z", new MySqlConnector()));
    tiny.contract(CONTRACT.replace("deletes: none", "deletes: keys"));
    time(
        "first pull that compares keys",
        plain,
        () -> pull("2026-07-04T00:00:00Z", new MySqlConnector()));
    time(
        "pull that compares keys", plain, () -> pull("2026-07-05T00:00:00Z", new MySqlConnector()));
    tiny.execute("DELETE FROM big.ledger WHERE id % 20000 = 3");
    time(
        "the same, 0.005 % deleted",
        plain, () -> pull("2026-07-06T00:00:00Z", new MySqlConnector()));
    time("pull verify", plain, this::verify);
    wipe();
    time(
        "first pull without certificate",
        plain,
        () -> pull("2026-07-07T00:00:00Z", new Unsummed()));
    wipe();
    time("first pull again", plain, () -> pull("2026-07-07T00:00:00Z", new MySqlConnector()));
    if (!without.equals("nospark")) {
      time("Spark JDBC, 4 partitions, into Iceberg", plain, this::spark);
    }
  }

  private double time(String what, double plain, Callable<Object> work) throws Exception {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    Object result = work.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%-42s %8.1f s  %5.2f x plain  peak heap %5d MB  %s%n",
        what,
        seconds,
        plain == 0 ? 1 : seconds / plain,
        heap >> 20,
        result);
    return seconds;
  }

  private Connection reader() throws SQLException {
    ConnectionSettings settings = tiny.connections(tiny.url("big")).get(TinySource.SOURCE);
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  private Object plain() throws SQLException {
    long read = 0;
    long sum = 0;
    try (Connection connection = reader();
        Statement statement =
            connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet row =
          statement.executeQuery("SELECT " + String.join(", ", COLUMNS) + " FROM ledger")) {
        while (row.next()) {
          read++;
          sum += row.getLong(1) + row.getInt(7) + (row.getBoolean(8) ? 1 : 0);
          for (int text : new int[] {2, 3, 4, 5, 11}) {
            sum += row.getString(text).length();
          }
          sum += row.getBigDecimal(6).scale();
          sum += row.getObject(9, java.time.LocalDate.class).getDayOfMonth();
          sum += row.getObject(10, java.time.LocalDateTime.class).getMinute();
          sum += row.getObject(12, java.time.LocalDateTime.class).getMinute();
        }
      }
    }
    return read + " rows (" + sum + ")";
  }

  private Object sums() {
    ConnectionSettings settings = tiny.connections(tiny.url("big")).get(TinySource.SOURCE);
    try (SourceSnapshot snapshot = new MySqlConnector().open("tiny", settings)) {
      TableRead read = new TableRead("ledger", COLUMNS, List.of("id"), "changed", null, List.of());
      snapshot.columns("ledger");
      return String.valueOf(snapshot.sum(read));
    }
  }

  private Object pull(String now, Connector connector) {
    PullResult result =
        tiny.pulls(tiny.settings(now), connector, tiny.url("big"))
            .pull(List.of(TinySource.SOURCE))
            .tables()
            .get(0);
    return "read %d, landed %d, quarantined %d, deleted %d"
        .formatted(result.sourceRows(), result.landed(), result.quarantined(), result.deleted());
  }

  private Object verify() {
    VerifiedTable table = tiny.verify("2026-07-06T00:00:00Z", false).get(0);
    return table.certificates() + " certificates, " + table.discrepancies();
  }

  private void change(int day) {
    tiny.execute(
        "UPDATE big.ledger SET note = 'changed', changed = '2026-06-0%d' WHERE id %% 1000 = 5"
            .formatted(day));
  }

  /** Forgets every pull. */
  private void wipe() throws IOException {
    String operations = tiny.operations();
    for (String table : List.of("pull", "pull_certificate", "quarantine", "data_issue")) {
      tiny.execute("DELETE FROM " + operations + "." + table);
    }
    for (String table :
        List.of(
            "STEP_EXECUTION_CONTEXT",
            "STEP_EXECUTION",
            "JOB_EXECUTION_CONTEXT",
            "JOB_EXECUTION_PARAMS",
            "JOB_EXECUTION",
            "JOB_INSTANCE")) {
      tiny.execute("DELETE FROM " + operations + ".BATCH_" + table);
    }
    try (Warehouse warehouse = Warehouse.open(tiny.settings("2026-07-01T00:00:00Z"))) {
      var table = warehouse.table("ods.tiny__ledger");
      var first = org.apache.iceberg.util.SnapshotUtil.oldestAncestor(table);
      table.manageSnapshots().rollbackTo(first.snapshotId()).commit();
      table.expireSnapshots().expireOlderThan(Long.MAX_VALUE).retainLast(1).commit();
    }
  }

  private Object spark() throws IOException {
    return SparkJdbcRead.run(
        tiny.settings("2026-07-01T00:00:00Z"),
        tiny.connections(tiny.url("big")).get(TinySource.SOURCE),
        "ledger",
        rows,
        tiny.home().resolve("spark"));
  }

  /** A connector whose source states no checksum: what the certificate costs by difference. */
  private static final class Unsummed implements Connector {

    private final MySqlConnector connector = new MySqlConnector();

    @Override
    public String protocol() {
      return connector.protocol();
    }

    @Override
    public SourceSnapshot open(String source, ConnectionSettings settings) {
      SourceSnapshot snapshot = connector.open(source, settings);
      return new SourceSnapshot() {
        @Override
        public Map<String, TypeFamily> columns(String table) {
          return snapshot.columns(table);
        }

        @Override
        public long count(TableRead read) {
          return snapshot.count(read);
        }

        @Override
        public @Nullable String maxCursor(String table, String cursor) {
          return snapshot.maxCursor(table, cursor);
        }

        @Override
        public void read(TableRead read, RowSink sink) {
          snapshot.read(read, sink);
        }

        @Override
        public void readKeys(String table, List<String> key, RowSink sink) {
          snapshot.readKeys(table, key, sink);
        }

        @Override
        public @Nullable SourceSum sum(TableRead read) {
          return null;
        }

        @Override
        public @Nullable String position() {
          return null;
        }

        @Override
        public void close() {
          snapshot.close();
        }
      };
    }
  }
}
