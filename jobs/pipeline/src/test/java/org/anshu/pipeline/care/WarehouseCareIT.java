package org.anshu.pipeline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseCareIT {

  /** Everything is older than a week by then. */
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir static Path shared;
  private static EmbeddedServer server;
  private static int installations;

  private Path folder;
  private CaredWarehouse city;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.startOrAttach(shared.resolve("server"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void install() throws IOException {
    folder = shared.resolve("city" + ++installations);
    city = CaredWarehouse.create(server, folder);
  }

  @Test
  void small_files_become_one_of_inserts_and_one_of_changes_with_the_same_rows() {
    landMany();
    List<String> before = CaredWarehouse.rows(city.settings(), 0);

    List<WarehouseCare.Row> changed = city.care().compact();

    assertThat(changed)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.table()).isEqualTo(CaredWarehouse.TABLE);
              assertThat(row.before()).isEqualTo(20);
              assertThat(row.after()).isEqualTo(2);
            });
    assertThat(CaredWarehouse.rows(city.settings(), 0)).isEqualTo(before);
    assertThat(city.care().compact()).isEmpty();
  }

  @Test
  void expiry_keeps_what_releases_were_made_of_and_frees_the_rest() throws IOException {
    city.land("a", "insert");
    long released = city.land("b", "insert");
    city.release("R2026-06-e1", released);
    List<String> then = CaredWarehouse.rows(city.settings(), released);
    landMany();
    city.care().compact();
    List<String> now = CaredWarehouse.rows(city.settings(), 0);
    Path orphan = tableFolder().resolve("data/left-by-a-crash.parquet");
    Files.writeString(orphan, "x");

    List<WarehouseCare.Row> freed = city.care().expire(WEEK, LATER);

    assertThat(freed).anySatisfy(row -> assertThat(row.bytes()).isPositive());
    assertThat(orphan).doesNotExist();
    assertThat(CaredWarehouse.rows(city.settings(), released)).isEqualTo(then);
    assertThat(CaredWarehouse.rows(city.settings(), 0)).isEqualTo(now);
    try (Warehouse warehouse = Warehouse.open(city.settings())) {
      assertThat(warehouse.table(CaredWarehouse.TABLE).snapshots()).hasSizeLessThanOrEqualTo(6);
    }
    city.care().check();
  }

  @Test
  void expiry_leaves_files_that_are_younger_than_the_limit() throws IOException {
    city.land("a", "insert");
    Path young = tableFolder().resolve("data/being-written.parquet");
    Files.writeString(young, "x");

    city.care().expire(WEEK, Instant.parse("2000-01-01T00:00:00Z"));

    assertThat(young).exists();
  }

  @Test
  void a_moved_warehouse_reads_the_same_and_can_be_written_on() throws IOException {
    long first = city.land("a", "insert");
    city.land("b", "insert");
    List<String> before = CaredWarehouse.rows(city.settings(), 0);
    Path elsewhere = folder.resolve("elsewhere");

    assertThat(city.care().move(elsewhere)).isPositive();

    delete(city.settings().warehouse());
    assertThat(CaredWarehouse.rows(city.settings(), 0)).isEqualTo(before);
    assertThat(CaredWarehouse.rows(city.settings(), first)).hasSize(1);
    city.land("c", "insert");
    assertThat(CaredWarehouse.rows(city.settings(), 0)).hasSize(3);
    assertThat(city.care().move(elsewhere)).isZero();
    city.care().check();
    city.care().backup(folder.resolve("backups"), LATER);
  }

  @Test
  void a_folder_moved_by_hand_is_found_again() throws IOException {
    city.land("a", "insert");
    List<String> before = CaredWarehouse.rows(city.settings(), 0);
    Path elsewhere = folder.resolve("by-hand");
    Files.move(city.settings().warehouse(), elsewhere);

    city.care().move(elsewhere);

    assertThat(CaredWarehouse.rows(city.settings(), 0)).isEqualTo(before);
    assertThat(elsewhere.resolve(".relocation")).doesNotExist();
    city.care().check();
  }

  @Test
  void a_backup_restores_to_another_place_table_by_table() throws IOException {
    landMany();
    city.release("R2026-06-e1", city.land("released", "insert"));
    Files.writeString(city.settings().home().resolve("anshu.yml"), "city: 云江市\n");
    Backup.Result backup = city.care().backup(folder.resolve("backups"), LATER);
    PipelineSettings other = city.settings("other");

    WarehouseCare.restoreHome(backup.folder(), other.home());
    new WarehouseCare(other, Progress.SILENT).restore(backup.folder());

    assertThat(CaredWarehouse.rows(other, 0)).isEqualTo(CaredWarehouse.rows(city.settings(), 0));
    assertThat(other.home().resolve("anshu.yml")).hasContent("city: 云江市\n");
    assertThat(new SchemaDump(other.serving()).digests())
        .isEqualTo(new SchemaDump(city.settings().serving()).digests());
    try (Warehouse warehouse = Warehouse.open(other)) {
      assertThat(warehouse.liveFiles(CaredWarehouse.TABLE))
          .allMatch(file -> file.startsWith(other.warehouse().toString()));
    }
  }

  @Test
  void the_next_backup_links_what_did_not_change() {
    landMany();
    Path place = folder.resolve("backups");
    Backup.Result first = city.care().backup(place, LATER);
    city.land("new", "insert");

    Backup.Result second = city.care().backup(place, LATER.plusSeconds(60));

    assertThat(first.linked()).isZero();
    assertThat(second.linked()).isGreaterThan(20);
    BackupManifest.read(second.folder()).verify(second.folder());
  }

  @Test
  void a_changed_backup_is_refused_and_nothing_is_touched() throws IOException {
    city.land("a", "insert");
    Backup.Result backup = city.care().backup(folder.resolve("backups"), LATER);
    Path dump = backup.folder().resolve("operations.jsonl.gz");
    byte[] bytes = Files.readAllBytes(dump);
    bytes[bytes.length / 2] ^= 1;
    Files.write(dump, bytes);
    PipelineSettings other = city.settings("other");

    assertThatThrownBy(() -> new WarehouseCare(other, Progress.SILENT).restore(backup.folder()))
        .isInstanceOfSatisfying(
            AnshuException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.BACKUP_INVALID))
        .hasMessageContaining("operations.jsonl.gz");
    assertThat(other.warehouse()).doesNotExist();
  }

  @Test
  void an_installation_in_use_is_never_restored_over() {
    city.land("a", "insert");
    Backup.Result backup = city.care().backup(folder.resolve("backups"), LATER);

    assertThatThrownBy(() -> city.care().restore(backup.folder()))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.RESTORE_TARGET_NOT_EMPTY));
  }

  @Test
  void a_missing_file_is_named() throws IOException {
    city.land("a", "insert");
    Path lost;
    try (Warehouse warehouse = Warehouse.open(city.settings())) {
      lost = Path.of(warehouse.liveFiles(CaredWarehouse.TABLE).get(0));
    }
    Files.delete(lost);

    assertThatThrownBy(() -> city.care().check())
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.WAREHOUSE_DAMAGED))
        .hasMessageContaining(lost.toString());
  }

  private void landMany() {
    for (int i = 0; i < 10; i++) {
      city.land("k" + i, "insert");
    }
    for (int i = 0; i < 10; i++) {
      city.land("k" + i, "update");
    }
  }

  private Path tableFolder() {
    return city.settings().warehouse().resolve("ods/credit__subject");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
