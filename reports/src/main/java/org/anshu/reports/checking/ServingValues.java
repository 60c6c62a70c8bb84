package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.origin.Place;
import org.anshu.reports.origin.PlaceSql;
import org.jspecify.annotations.Nullable;

/**
 * A release in the serving schema. Its figures are read once, all together, not by the reader that
 * reports are written with. Threads may ask at the same time.
 */
public final class ServingValues implements ReleaseValues {

  /** SQL states of unknown tables and columns. */
  private static final String NO_SUCH = "42S";

  private final Connection serving;
  private final String release;
  private final YearMonth month;
  private final Map<String, Indicator> indicators;
  private final Map<FigureId, Stored> figures = new HashMap<>();
  private final Map<String, Set<FigureId>> windows;
  private final Map<Place, List<String>> columns = new ConcurrentHashMap<>();

  /**
   * Reads the figures of a release.
   *
   * @param serving a connection to the serving schema; only read, left open, not used by others
   *     while reports are checked
   */
  public ServingValues(
      Connection serving, String release, YearMonth month, List<Indicator> indicators) {
    this.serving = serving;
    this.release = release;
    this.month = month;
    this.indicators =
        indicators.stream().collect(Collectors.toMap(Indicator::id, one -> one, (one, two) -> one));
    read();
    this.windows =
        figures.keySet().stream()
            .collect(Collectors.groupingBy(ServingValues::window, Collectors.toSet()));
  }

  private void read() {
    String sql =
        "SELECT indicator_id, window_id, unit_code, sector_code, category_code, numerator,"
            + " denominator FROM indicator_value WHERE release_id = ?";
    try (PreparedStatement select = serving.prepareStatement(sql)) {
      select.setString(1, release);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          FigureId id =
              new FigureId(
                  row.getString(1),
                  month,
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5));
          BigDecimal numerator = row.getBigDecimal(6);
          figures.put(
              id,
              new Stored(numerator == null ? BigDecimal.ZERO : numerator, row.getBigDecimal(7)));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static String window(FigureId id) {
    return id.indicator() + "/" + id.window();
  }

  @Override
  public String release() {
    return release;
  }

  @Override
  public YearMonth month() {
    return month;
  }

  @Override
  public @Nullable Stored figure(FigureId id) {
    return figures.get(id);
  }

  @Override
  public Set<FigureId> beside(FigureId id) {
    return windows.getOrDefault(window(id), Set.of());
  }

  @Override
  public @Nullable Indicator indicator(String id) {
    return indicators.get(id);
  }

  @Override
  public @Nullable List<String> column(Place place) {
    List<String> known = columns.get(place);
    PlaceSql query = known == null ? PlaceSql.of(place) : null;
    if (query != null) {
      known = select(query);
      if (known != null) {
        columns.put(place, known);
      }
    }
    return known;
  }

  private @Nullable List<String> select(PlaceSql query) {
    List<String> values = new ArrayList<>();
    synchronized (serving) {
      try (PreparedStatement select = serving.prepareStatement(query.sql())) {
        int at = 0;
        for (String value : query.parameters()) {
          select.setString(++at, value);
        }
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            if (row.getString(1) != null) {
              values.add(row.getString(1));
            }
          }
        }
      } catch (SQLException e) {
        String state = e.getSQLState();
        if (state != null && state.startsWith(NO_SUCH)) {
          return null;
        }
        throw unreadable(e);
      }
    }
    return List.copyOf(values);
  }

  private AnshuException unreadable(SQLException e) {
    return new AnshuException(
        FailureCode.OPERATIONS_UNREACHABLE,
        new Text("可读取服务库中的发布版本 " + release, "A readable release " + release),
        Text.same(String.valueOf(e.getMessage())),
        new Text("检查服务库连接、权限和表结构", "Check connection, rights and schema of serving"),
        e);
  }
}
