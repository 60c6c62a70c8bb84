package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.pipeline.pull.Contracts;
import org.anshu.progress.Progress;
import org.anshu.schedules.demo.CityDemo;
import org.anshu.schedules.demo.DemoHome;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.settings.Settings.EmbeddedSource;
import org.anshu.schedules.settings.Settings.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names, phone and identity numbers are planted in every personal column of every source; after a
 * whole monthly run no byte of the installation holds them: files as they are and unpacked, rows of
 * Parquet files, text of reports, both schemas of ours, logs and what the commands printed.
 */
class PersonalDataIT {

  private static final List<String> MARKS = List.of("鑫探针甲", "17099998888", "530102199907070017");
  private static final String ALL_MARKS = String.join(" ", MARKS);

  private static Launcher launcher;
  private static Databases databases;
  private static EmbeddedServer server;
  private static int planted;

  @BeforeAll
  static void plantAndRun() throws SQLException {
    Path home = DemoInstallation.emptyFolder("personal").resolve("home");
    Path root = Launcher.productRoot();
    launcher = new Launcher(home);
    DemoHome demo = DemoHome.make(home, CityDemo.example(root), CityDemo.SETTINGS);
    DemoInstallation.oneEngine(home);
    DemoInstallation.oneReport(home);
    Installation installation = Installation.read(root, home);
    databases = Databases.open(installation, Map.of());
    server = databases.embedded().orElseThrow();
    CityDemo.generate(demo, databases, 20_260_725L, new BigDecimal("0.005"), Progress.SILENT);
    for (Map.Entry<String, Source> source : installation.settings().sources().entrySet()) {
      String schema = ((EmbeddedSource) source.getValue()).schema();
      plant(schema, Contracts.of(databases.pipeline(), source.getKey()));
    }
    Launcher.Outcome run = launcher.run("run", "monthly", "--no-install");
    assertThat(run.exitStatus()).as(run.output()).isZero();
  }

  @AfterAll
  static void stop() {
    databases.close();
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        server.url(database), server.root().user(), server.root().password());
  }

  private static void plant(String schema, SourceContract contract) throws SQLException {
    for (TableContract table : contract.tables()) {
      List<String> personal = new ArrayList<>(table.neverLand());
      for (ColumnContract column : table.columns()) {
        if (column.pseudonymise() != null) {
          personal.addAll(column.from());
        }
      }
      for (String column : personal) {
        plant(schema, table.from(), column);
      }
    }
  }

  private static void plant(String schema, String table, String column) throws SQLException {
    try (Connection root = connect(schema);
        PreparedStatement width =
            root.prepareStatement(
                "SELECT character_maximum_length FROM information_schema.columns WHERE"
                    + " table_schema = ? AND table_name = ? AND column_name = ?");
        Statement change = root.createStatement()) {
      width.setString(1, schema);
      width.setString(2, table);
      width.setString(3, column);
      try (ResultSet found = width.executeQuery()) {
        assertThat(found.next()).as(schema + "." + table + "." + column).isTrue();
        long room = found.getLong(1);
        List<String> fit =
            List.of(MARKS.get(0), MARKS.get(1), MARKS.get(2), ALL_MARKS).stream()
                .filter(mark -> mark.length() <= room)
                .toList();
        if (!fit.isEmpty()) {
          String mark = fit.get(planted % fit.size());
          change.executeUpdate(
              "UPDATE `%s`.`%s` SET `%s` = '%s'".formatted(schema, table, column, mark));
          planted++;
        }
      }
    }
  }

  @Test
  void what_was_planted_is_at_the_sources_and_the_search_finds_what_is_there()
      throws IOException, SQLException {
    assertThat(planted).isGreaterThan(15);
    assertThat(search().in(List.of("云江市"))).isNotEmpty();
    assertThat(search().inParquet(List.of("临江区", "990102"))).isNotEmpty();
  }

  @Test
  void no_file_of_the_installation_holds_a_person() throws IOException {
    assertThat(search().in(MARKS)).isEmpty();
  }

  @Test
  void no_row_of_a_parquet_file_holds_a_person() throws IOException, SQLException {
    assertThat(search().inParquet(MARKS)).isEmpty();
  }

  @Test
  void no_row_of_our_schemas_holds_a_person() throws SQLException {
    for (String schema : List.of("anshu_ops", "anshu_serving")) {
      try (Connection root = connect(schema)) {
        assertThat(FileSearch.inTables(root, schema, MARKS)).isEmpty();
      }
    }
  }

  /** All but the server's own files: those are the sources themselves. */
  private static FileSearch search() {
    return new FileSearch(launcher.home().getParent(), launcher.home().resolve("server"));
  }
}
