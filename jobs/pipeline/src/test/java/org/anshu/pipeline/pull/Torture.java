package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Pulls that die at any operation while others insert, change, delete, date back and commit late:
 * after each, a pull must make the warehouse what the source was in the certified snapshot.
 */
final class Torture implements AutoCloseable {

  /** After so many seeds a new warehouse: its metadata grows with every pull. */
  static final int SEEDS_EACH = 40;

  private static final Instant BEGIN = Instant.parse("2026-07-01T00:00:00Z");

  /** Operations of an undisturbed pull, measured by the first; each pull dies within them. */
  private long usual = 400;

  private final TinySource tiny;
  private final TinyWriters writers;
  private final Map<String, TinyState> certified = new HashMap<>();
  private int hour;
  private int deaths;
  private long pulls;

  private Torture(TinySource tiny) throws SQLException {
    this.tiny = tiny;
    writers = new TinyWriters(tiny);
  }

  static Torture of(Path folder, String name) throws SQLException {
    DyingDriver.register();
    // Deaths are loud: thousands of stack traces would take longer than the pulls.
    System.setProperty("org.apache.logging.log4j.level", "OFF");
    System.setProperty(Warehouse.FILE_IO, DyingFileIO.class.getName());
    return new Torture(TinySource.create(folder, name));
  }

  /** Arguments: the number of seeds, the first seed. */
  public static void main(String[] arguments) throws Exception {
    int seeds = Integer.parseInt(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    Path folder = Files.createTempDirectory("anshu-torture");
    long start = System.nanoTime();
    int done = 0;
    int deaths = 0;
    long pulls = 0;
    while (done < seeds) {
      try (Torture torture = of(folder, "tiny" + done)) {
        for (int i = 0; i < SEEDS_EACH && done < seeds; i++) {
          torture.round(first + done++);
        }
        deaths += torture.deaths;
        pulls += torture.pulls;
      }
      System.out.printf(
          Locale.ROOT,
          "%d seeds, %d pulls of which %d died: the warehouse was the source each time; %.0f s%n",
          done,
          pulls,
          deaths,
          (System.nanoTime() - start) / 1e9);
    }
  }

  int deaths() {
    return deaths;
  }

  /** One seed: pulls that die, then one that does not, while the writers work. */
  void round(long seed) throws Exception {
    Random random = new Random(seed);
    hour++;
    Instant now = BEGIN.plusSeconds(3600L * hour);
    writers.set(seed, LocalDateTime.ofInstant(now, PulledCity.ZONE));
    for (int i = 0; i < 30; i++) {
      writers.act();
    }
    try {
      int attempts = 1 + random.nextInt(2);
      for (int i = 0; i < attempts; i++) {
        boolean early = random.nextInt(4) == 0;
        attempt(now, 1 + (long) (random.nextDouble() * (early ? 40 : usual)));
      }
      Attempt last = attempt(now, Long.MAX_VALUE);
      if (last.failure != null) {
        throw last.failure;
      }
      if (random.nextInt(10) == 0) {
        writers.commit();
        writers.act();
        attempt(now, Long.MAX_VALUE);
      }
      check(now);
    } catch (Throwable e) {
      throw new AssertionError("seed " + seed + ", hour " + hour, e);
    }
  }

  private record Attempt(@Nullable Throwable failure) {}

  private Attempt attempt(Instant now, long operations) throws Exception {
    DyingLife life = DyingLife.begin(operations);
    Watching connector = new Watching(life);
    PipelineSettings settings =
        tiny.settings(now.toString(), DyingDriver.url(tiny.url(tiny.operations())));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean over = new AtomicBoolean();
    Thread process =
        new Thread(
            () -> {
              try {
                tiny.pulls(settings, connector, DyingDriver.url(tiny.url(tiny.schema())))
                    .pull(List.of(TinySource.SOURCE));
              } catch (Throwable e) {
                failure.set(e);
              } finally {
                over.set(true);
              }
            },
            "dying");
    process.start();
    while (!over.get()) {
      writers.act();
      if (life.isOver()) {
        process.interrupt();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
    }
    process.join();
    boolean died = life.isOver();
    life.bury();
    pulls++;
    deaths += died ? 1 : 0;
    if (!died && operations == Long.MAX_VALUE && failure.get() == null) {
      usual = Math.max(200, life.operations());
    }
    TinyState seen = connector.state.get();
    if (seen != null) {
      certificates().forEach(certificate -> certified.putIfAbsent(certificate, seen));
    }
    return new Attempt(died ? null : failure.get());
  }

  private List<String> certificates() {
    return tiny.query(
        "SELECT CONCAT(pull_id, ' ', table_name) FROM "
            + tiny.operations()
            + ".pull_certificate ORDER BY pull_id DESC LIMIT 9");
  }

  private void check(Instant now) throws Exception {
    List<String> open =
        tiny.query("SELECT pull_id FROM " + tiny.operations() + ".pull WHERE state <> 'published'");
    assertThat(open).isEmpty();
    String last = tiny.query("SELECT MAX(pull_id) FROM " + tiny.operations() + ".pull").get(0);
    Map<String, Set<String>> waiting = TinyState.waiting(tiny);
    DyingLife.begin(Long.MAX_VALUE);
    try (Warehouse warehouse = Warehouse.open(tiny.settings(now.toString()))) {
      for (String table : TinySource.TABLES) {
        TinyState state = certified.get(last + " " + table);
        assertThat(state).as("the state in which %s was certified", table).isNotNull();
        TinyState things = certified.get(last + " thing");
        state.assertPublished(warehouse, table, waiting.get(table), things);
      }
    }
    if (hour % 4 != 0) {
      return;
    }
    List<String> branches = new ArrayList<>();
    for (VerifiedTable table : tiny.verify(now.toString(), false)) {
      assertThat(table.discrepancies()).as(table.table()).isEmpty();
      assertThat(table.expired()).isZero();
      branches.add(table.table());
    }
    assertThat(new HashSet<>(branches)).isEqualTo(Set.copyOf(TinySource.TABLES));
  }

  /** Notes by plain JDBC what the source is in the snapshot that a pull opens. */
  private static final class Watching implements Connector {

    private final MySqlConnector connector = new MySqlConnector();
    private final DyingLife life;
    private final AtomicReference<@Nullable TinyState> state = new AtomicReference<>();

    Watching(DyingLife life) {
      this.life = life;
    }

    @Override
    public String protocol() {
      return connector.protocol();
    }

    @Override
    public SourceSnapshot open(String source, ConnectionSettings settings) {
      SourceSnapshot snapshot = connector.open(source, settings);
      try {
        state.set(TinyState.read(life.source()));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return snapshot;
    }
  }

  @Override
  public void close() throws SQLException {
    writers.close();
    tiny.close();
    System.clearProperty(Warehouse.FILE_IO);
  }
}
