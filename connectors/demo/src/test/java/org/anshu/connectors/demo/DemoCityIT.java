package org.anshu.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCityIT {

  @TempDir static Path folder;

  private static EmbeddedServer server;
  private static Connection root;

  @BeforeAll
  static void start() throws SQLException {
    server = EmbeddedServer.startOrAttach(folder.resolve("我的 server"));
    root = EmbeddedServerIT.connect(server, server.root());
  }

  @AfterAll
  static void stop() throws SQLException {
    root.close();
    server.close();
  }

  @Test
  void twoGenerationsAreEqualAndTheReaderMayOnlyReadTheSources() throws Exception {
    CityOptions options = new CityOptions(7, new BigDecimal("0.02"));
    CityCensus census = DemoCity.generate(root, options, Progress.SILENT);
    List<String> checksums = checksums(census);
    assertThat(DemoCity.generate(root, options, Progress.SILENT)).isEqualTo(census);
    assertThat(checksums(census)).isEqualTo(checksums);
    assertThat(census.rows())
        .hasSize(SourceTable.values().length)
        .allSatisfy((table, rows) -> assertThat(rows).isGreaterThan(10));
    for (String table : census.rows().keySet()) {
      String count = EmbeddedServerIT.query(server, server.root(), "SELECT COUNT(*) FROM " + table);
      assertThat(Long.parseLong(count)).isEqualTo(census.rows().get(table));
    }
    assertThat(EmbeddedServerIT.query(server, server.reader(), "SELECT COUNT(*) FROM xypt.subject"))
        .isNotEqualTo("0");
    assertThat(zeroDates()).isPositive();
    for (String forbidden :
        List.of(
            "INSERT INTO xypt.blacklist (list_no) VALUES ('SX')",
            "DROP TABLE sgzb.t_sg_ry",
            "SELECT COUNT(*) FROM demo_truth.planted_dirt")) {
      assertThatThrownBy(() -> EmbeddedServerIT.execute(server, server.reader(), forbidden))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
    }
  }

  @Test
  void aCsvFileIsLoadedAsItIs() throws Exception {
    Path file = folder.resolve("a.csv.gz");
    write(file, "id,\"Long, name\",desc\n1,\" NA \",\"say \"\"垚\"\"\nnext\"\n2,NA,\n3,,x\n");
    assertThat(CsvSource.load(root, "real", "a", file)).isEqualTo(3);
    assertThat(CsvSource.load(root, "real", "a", file)).isEqualTo(3);
    try (Statement statement = root.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM `real`.a ORDER BY id")) {
      assertThat(row.getMetaData().getColumnName(2)).isEqualTo("Long, name");
      row.next();
      assertThat(row.getString(2)).isEqualTo(" NA ");
      assertThat(row.getString(3)).isEqualTo("say \"垚\"\nnext");
      row.next();
      assertThat(row.getString(2)).isEqualTo("NA");
      assertThat(row.getString(3)).isEmpty();
      row.next();
      assertThat(row.getString(2)).isEmpty();
    }
  }

  @Test
  void aBrokenCsvFileIsAFailureOfTheSource() throws Exception {
    Path wide = folder.resolve("wide.csv.gz");
    write(wide, "a,b\n1,2,3\n");
    Path twice = folder.resolve("twice.csv.gz");
    write(twice, "a,a\n1,2\n");
    Path plain = folder.resolve("plain.csv.gz");
    Files.writeString(plain, "a,b\n1,2\n");
    for (Path file : List.of(wide, twice, plain)) {
      assertThatThrownBy(() -> CsvSource.load(root, "broken", "t", file))
          .isInstanceOfSatisfying(
              AnshuException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.SOURCE_READ_BROKEN));
    }
  }

  private static long zeroDates() throws SQLException {
    return Long.parseLong(
        EmbeddedServerIT.query(
            server,
            server.reader(),
            "SELECT COUNT(*) FROM aqzf.hazard WHERE closed_date = '0000-00-00'"));
  }

  private static List<String> checksums(CityCensus census) throws SQLException {
    List<String> checksums = new ArrayList<>();
    try (Statement statement = root.createStatement();
        ResultSet result =
            statement.executeQuery("CHECKSUM TABLE " + String.join(",", census.rows().keySet()))) {
      while (result.next()) {
        checksums.add(result.getString(1) + "=" + result.getString(2));
      }
    }
    return checksums;
  }

  private static void write(Path file, String text) throws Exception {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
