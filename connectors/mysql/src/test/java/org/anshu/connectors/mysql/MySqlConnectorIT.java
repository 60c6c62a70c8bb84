package org.anshu.connectors.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.ConnectorContract;
import org.anshu.connectors.spi.DescribedColumn;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.connectors.spi.TypeFamily;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MySqlConnectorIT extends ConnectorContract {

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void makeSource() {
    server = TestServer.start(folder);
    execute("CREATE DATABASE kit CHARACTER SET gbk");
    server.grantReader("kit");
    String columns =
        "(no int %s, name varchar(20), day date, at datetime, amount decimal(10,2), count tinyint(1))";
    execute("CREATE TABLE kit.thing " + columns.formatted("PRIMARY KEY"));
    execute("CREATE TABLE kit.moving (no int PRIMARY KEY)");
    execute("INSERT INTO kit.moving VALUES (1), (2)");
    execute("CREATE TABLE kit.entry (no int, name varchar(20), at datetime)");
    execute(
        "INSERT INTO kit.entry VALUES (2, 'only', NULL), (1, 'old', '2024-01-01'),"
            + " (1, 'new', '2024-01-02')");
    for (List<String> row : fill()) {
      execute(
          row.stream()
              .map(value -> value == null ? "NULL" : "'" + value + "'")
              .collect(Collectors.joining(", ", "INSERT INTO kit.thing VALUES (", ")")));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  protected Connector connector() {
    return new MySqlConnector();
  }

  @Override
  protected ConnectionSettings settings() {
    return new ConnectionSettings(
        server.url("kit"), server.reader().user(), server.reader().password());
  }

  @Override
  protected Optional<ConnectionSettings> wrongPassword() {
    return Optional.of(
        new ConnectionSettings(server.url("kit"), server.reader().user(), "wrong-secret"));
  }

  @Override
  protected ConnectionSettings nobodyThere() {
    return new ConnectionSettings("jdbc:mysql://127.0.0.1:1/kit", "anshu", "other-secret");
  }

  @Override
  protected void addThing(String no) {
    execute("INSERT INTO kit.moving VALUES (" + no + ")");
  }

  @Test
  void aTableIsDescribedWithKeyTypesAndComments() {
    execute(
        "CREATE TABLE kit.described (a int unsigned NOT NULL, b varchar(9) COMMENT '姓名', c datetime"
            + " ON UPDATE CURRENT_TIMESTAMP, UNIQUE (b), UNIQUE (a)) COMMENT '说明'");
    execute("INSERT INTO kit.described VALUES (7, NULL, '0000-00-00')");
    DescribedTable table = connector().describe("test", settings(), List.of("described")).get(0);
    assertThat(table.comment()).isEqualTo("说明");
    assertThat(table.key()).containsExactly("a");
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.sample().get(0)).containsExactly("7", null, "0000-00-00 00:00:00");
    assertThat(table.columns())
        .containsExactly(
            new DescribedColumn(
                "a", TypeFamily.INTEGER, table.columns().get(0).declared(), "", false),
            new DescribedColumn("b", TypeFamily.TEXT, "varchar(9)", "姓名", false),
            new DescribedColumn("c", TypeFamily.DATETIME, "datetime", "", true));
    assertThat(connector().describe("test", settings(), List.of()))
        .extracting(DescribedTable::name)
        .contains("thing", "entry", "moving");
  }

  private static void execute(String sql) {
    server.execute(sql);
  }
}
