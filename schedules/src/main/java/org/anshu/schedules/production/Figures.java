package org.anshu.schedules.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.schedules.plan.PlannedFigure;

/** Figures of published releases, read from the serving schema. */
public final class Figures {

  private static final String ONE =
      """
      SELECT p.period_start, p.period_end, v.numerator, v.denominator
      FROM indicator_value AS v
      JOIN period AS p ON p.release_id = v.release_id AND p.window_id = v.window_id
      WHERE v.release_id = ? AND v.indicator_id = ? AND v.window_id = ?
        AND v.unit_code = ? AND v.sector_code = ? AND v.category_code = ?
      """;

  private final Connection serving;
  private final Map<String, Indicator> indicators = new HashMap<>();

  /**
   * Figures by way of {@code serving}.
   *
   * @param serving a connection to the serving schema, left open
   */
  public Figures(Connection serving, Installation installation) {
    this.serving = serving;
    List<Path> roots = installation.registries();
    Indicators.load(roots).forEach(indicator -> indicators.put(indicator.id(), indicator));
  }

  /** Fails if a plan names an indicator that does not exist. */
  public void check(List<PlannedFigure> figures) {
    figures.forEach(figure -> indicator(figure.indicator()));
  }

  /** The figure of {@code planned} in a release; empty if the release has no such value. */
  public Optional<Figure> find(String releaseId, PlannedFigure planned) throws SQLException {
    Indicator indicator = indicator(planned.indicator());
    try (PreparedStatement statement = serving.prepareStatement(ONE)) {
      statement.setString(1, releaseId);
      statement.setString(2, planned.indicator());
      statement.setString(3, planned.window());
      statement.setString(4, planned.unit());
      statement.setString(5, planned.sector());
      statement.setString(6, planned.category());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Figure(
                planned,
                indicator,
                row.getObject(1, java.time.LocalDate.class),
                row.getObject(2, java.time.LocalDate.class),
                row.getBigDecimal(3),
                row.getBigDecimal(4)));
      }
    }
  }

  /** Writes {@code figures} as CSV (RFC 4180, UTF-8), values unformatted. */
  public static void write(List<Figure> figures, Path file) {
    StringBuilder csv =
        new StringBuilder(
            "indicator,title,month,window,period_start,period_end_exclusive,unit_code,"
                + "sector_code,category_code,numerator,denominator,value,unit\r\n");
    for (Figure figure : figures) {
      PlannedFigure planned = figure.planned();
      BigDecimal denominator = figure.denominator();
      csv.append(
          String.join(
              ",",
              planned.indicator(),
              quoted(figure.indicator().title().chinese()),
              planned.month().toString(),
              planned.window(),
              figure.start().toString(),
              figure.end().toString(),
              quoted(planned.unit()),
              quoted(planned.sector()),
              quoted(planned.category()),
              Figure.plain(figure.numerator()),
              denominator == null ? "" : Figure.plain(denominator),
              figure.value().replace(",", ""),
              quoted(figure.indicator().unit())));
      csv.append("\r\n");
    }
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, csv);
      Files.move(
          fresh,
          file,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Indicator indicator(String id) {
    Indicator indicator = indicators.get(id);
    if (indicator == null) {
      String known = String.join(", ", indicators.keySet().stream().sorted().toList());
      throw new AnshuException(
          FailureCode.PLAN_INVALID,
          new Text("已定义的指标之一：" + known, "One of the indicators " + known),
          new Text("“" + id + "”", "'" + id + "'"),
          new Text("改正计划文件中的 indicator", "Correct 'indicator' in the plan file"));
    }
    return indicator;
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
