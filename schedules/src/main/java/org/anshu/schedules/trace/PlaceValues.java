package org.anshu.schedules.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/** What rows of the serving schema hold that are no figures. */
public final class PlaceValues {

  private static final Pattern TABLE =
      Pattern.compile("release_|larger_accident|note|source_quality\\w*");
  private static final Pattern COLUMN = Pattern.compile("[a-z_]+");

  private PlaceValues() {}

  /** The values of the column in the rows of {@code place}; null for NULL. */
  public static List<@Nullable String> read(Connection serving, Place place) throws SQLException {
    boolean known =
        TABLE.matcher(place.table()).matches()
            && COLUMN.matcher(place.column()).matches()
            && place.row().keySet().stream().allMatch(COLUMN.asMatchPredicate());
    if (!known || place.row().isEmpty()) {
      throw new IllegalArgumentException("Not a place of a report: " + place);
    }
    String rows =
        place.row().keySet().stream()
            .map(column -> column + " = ?")
            .collect(Collectors.joining(" AND "));
    String sql = "SELECT %s FROM %s WHERE %s".formatted(place.column(), place.table(), rows);
    List<@Nullable String> values = new ArrayList<>();
    try (PreparedStatement select = serving.prepareStatement(sql)) {
      int parameter = 0;
      for (Map.Entry<String, String> each : place.row().entrySet()) {
        select.setString(++parameter, each.getValue());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          values.add(row.getString(1));
        }
      }
    }
    return values;
  }
}
