package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.progress.Progress;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.figures.ServingReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The serving schema in a real server, filled by hand and read back. */
class ServingIT {

  private static final Path SCHEMA = Path.of("..", "warehouse-ddl", "mysql", "serving");
  private static final ReleaseFigures FIGURES = SampleRelease.ordinary().figures();
  private static final String ID = FIGURES.release().id();

  @TempDir static Path folder;
  private static EmbeddedServer server;
  private static Connection serving;

  @BeforeAll
  static void fillTheSchema() throws SQLException, IOException {
    server = EmbeddedServer.startOrAttach(Files.createDirectories(folder.resolve("server")));
    String user = server.root().user();
    String password = server.root().password();
    try (Connection root = DriverManager.getConnection(server.url("mysql"), user, password);
        Statement statement = root.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS anshu_serving");
    }
    serving = DriverManager.getConnection(server.url("anshu_serving"), user, password);
    try (Statement statement = serving.createStatement();
        Stream<Path> files = Files.list(SCHEMA)) {
      for (Path file : files.sorted().toList()) {
        for (String create : Files.readString(file).split(";\\s*\\n")) {
          if (!create.isBlank()) {
            statement.execute(create);
          }
        }
      }
    }
    insert();
  }

  @AfterAll
  static void stop() throws SQLException {
    serving.close();
    server.close();
  }

  @Test
  void whatWasPublishedIsReadBack() {
    ReleaseFigures read = new ServingReader(serving, ID).read();
    assertThat(read.release()).isEqualTo(FIGURES.release());
    assertThat(read.units()).isEqualTo(FIGURES.units());
    assertThat(read.members(Axis.SECTOR)).isEqualTo(FIGURES.members(Axis.SECTOR));
    assertThat(read.members(Axis.CATEGORY)).isEqualTo(FIGURES.members(Axis.CATEGORY));
    assertThat(read.largerAccidents()).isEqualTo(FIGURES.largerAccidents());
    assertThat(read.notes()).isEqualTo(FIGURES.notes());
    Key crossing = new Key("accident.deaths", "month", Axis.SECTOR, "other", "SZ");
    assertThat(read.at(crossing).numerator()).isEqualByComparingTo("9");
    Map<Key, Figure> others = new HashMap<>(read.values());
    others.remove(crossing);
    assertThat(others.keySet()).isEqualTo(FIGURES.values().keySet());
    others.forEach((key, figure) -> assertSame(key, figure));
  }

  @Test
  void theReportOfAReleaseIsTheReportOfItsFigures(@TempDir Path one, @TempDir Path other)
      throws IOException {
    RenderedReport served =
        MonthlyReport.render(serving, ID, one, SampleRelease.settings(), Progress.SILENT);
    RenderedReport direct =
        MonthlyReport.render(
            FIGURES,
            IndicatorFolders.load(List.of()),
            other,
            SampleRelease.settings(),
            Progress.SILENT);
    assertThat(served.pdf().getFileName()).hasToString("安全生产月报-2026-06.pdf");
    assertThat(Files.mismatch(served.pdf(), direct.pdf())).isEqualTo(-1);
    assertThat(Files.mismatch(served.xlsx(), direct.xlsx())).isEqualTo(-1);
  }

  @Test
  void aReleaseThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new ServingReader(serving, "R1999-01-e1").read())
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.MONTH_WITHOUT_DATA));
  }

  private static void assertSame(Key key, Figure read) {
    Figure written = FIGURES.at(key);
    assertThat(read.numerator()).as(key.toString()).isEqualByComparingTo(written.numerator());
    assertThat(read.pending()).isEqualTo(written.pending());
    assertThat(read.denominator() == null).isEqualTo(written.denominator() == null);
  }

  private static void insert() throws SQLException {
    var release = FIGURES.release();
    execute(
        "INSERT INTO release_ VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ID,
        release.month().toString(),
        release.edition(),
        release.asOf(),
        release.computedAt(),
        release.codeVersion(),
        release.cityName(),
        release.cityCode());
    members("INSERT INTO dim_unit VALUES (?, ?, ?, 'district', ?)", FIGURES.units());
    members("INSERT INTO dim_sector VALUES (?, ?, ?, ?)", FIGURES.members(Axis.SECTOR));
    members(
        "INSERT INTO dim_category VALUES (?, 'equipment_kind', ?, ?, ?)",
        FIGURES.members(Axis.CATEGORY));
    for (Map.Entry<Key, Figure> value : FIGURES.values().entrySet()) {
      Key key = value.getKey();
      BigDecimal denominator = value.getValue().denominator();
      execute(
          "INSERT INTO indicator_value VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          ID,
          key.indicator(),
          key.window(),
          key.axis() == Axis.UNIT ? key.code() : "",
          key.axis() == Axis.SECTOR ? key.code() : "",
          key.axis() == Axis.CATEGORY ? key.code() : "",
          value.getValue().numerator(),
          denominator,
          value.getValue().pending() ? "pending_denominator" : "ok");
    }
    // A crossing of two axes, which reports for a district read.
    execute(
        "INSERT INTO indicator_value VALUES (?, ?, ?, ?, ?, '', 9, NULL, 'ok')",
        ID,
        "accident.deaths",
        "month",
        "SZ",
        "other");
    for (LargerAccident one : FIGURES.largerAccidents()) {
      execute(
          "INSERT INTO larger_accident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          ID,
          one.accidentNo(),
          one.occurredOn(),
          one.unitCode(),
          one.sectorCode(),
          one.title(),
          one.grade(),
          one.deaths(),
          one.seriousInjuries(),
          one.directLossWan());
    }
    for (int i = 0; i < FIGURES.notes().size(); i++) {
      var note = FIGURES.notes().get(i);
      execute("INSERT INTO note VALUES (?, ?, ?, ?)", ID, i, note.kind(), note.text());
    }
  }

  private static void members(String sql, List<Member> members) throws SQLException {
    for (int i = 0; i < members.size(); i++) {
      execute(sql, ID, members.get(i).code(), members.get(i).name(), i);
    }
  }

  private static void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = serving.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
