package org.anshu.reports.named;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.ReportInput;

/** A release with lists of named cases in a serving schema in memory. */
final class ServedCases implements AutoCloseable {

  static final String RELEASE = "R2026-06-e1";

  private final Connection serving;

  /** A release of June 2026 without any list. */
  ServedCases() throws SQLException {
    serving = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement make = serving.createStatement()) {
      make.execute(
          """
          CREATE TABLE release_ AS SELECT 'R2026-06-e1' AS release_id, '2026-06' AS month,
            1 AS edition, TIMESTAMP '2026-07-25 08:00:00' AS as_of,
            TIMESTAMP '2026-07-25 08:00:00' AS computed_at, 'test' AS code_version,
            '云江市' AS city_name, '990100' AS city_code;
          CREATE TABLE dim_unit (release_id VARCHAR, unit_code VARCHAR, name_zh VARCHAR,
            sort_no INT);
          INSERT INTO dim_unit VALUES ('R2026-06-e1', '990102', '临江区', 1),
            ('R2026-06-e1', '990103', '垚堃㙦𬭚区', 2),
            ('R2026-06-e1', '990190', '云江高新技术产业开发区', 3),
            ('R2026-06-e1', 'UNK', '未归属', 9);
          CREATE TABLE list_ (release_id VARCHAR, list_id VARCHAR, scope VARCHAR, row_count INT);
          CREATE TABLE list_row (release_id VARCHAR, list_id VARCHAR, scope VARCHAR, sort_no INT,
            unit_code VARCHAR, cells VARCHAR);
          """);
    }
  }

  /**
   * Keeps a list.
   *
   * @param head its columns but the first one, {@code unit_code}
   * @param rows the values, parted by {@code |} as the columns; empty for none
   */
  void keep(String list, String scope, String head, List<String> rows) throws SQLException {
    try (PreparedStatement whole =
            serving.prepareStatement("INSERT INTO list_ VALUES (?, ?, ?, ?)");
        PreparedStatement one =
            serving.prepareStatement("INSERT INTO list_row VALUES (?, ?, ?, ?, ?, ?)")) {
      set(whole, RELEASE, list, scope, rows.size());
      for (int i = 0; i < rows.size(); i++) {
        List<String> values = List.of(rows.get(i).split("\\|", -1));
        set(one, RELEASE, list, scope, i + 1, values.get(0), json(head, values));
      }
    }
  }

  private static String json(String head, List<String> values) {
    StringBuilder json = new StringBuilder("{");
    List<String> names = List.of(head.split("\\|", -1));
    for (int i = 0; i < names.size(); i++) {
      String value = values.get(i + 1);
      if (!value.isEmpty()) {
        json.append(json.length() > 1 ? "," : "")
            .append("\"%s\":\"%s\"".formatted(names.get(i), value));
      }
    }
    return json.append('}').toString();
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.execute();
  }

  /** What a report of {@code reader} is written from. */
  ReportInput input(Reader reader, Map<String, String> parameters) {
    return new ReportInput(
        serving,
        RELEASE,
        reader,
        ReportSettings.of("云江市应急管理局", 6, 2026, "", List.of()),
        FontRoles.find(List.of()),
        List.of(),
        parameters);
  }

  @Override
  public void close() throws SQLException {
    serving.close();
  }
}
