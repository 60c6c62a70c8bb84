package org.anshu.schedules.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anshu.reports.origin.Place;
import org.anshu.reports.origin.PlaceSql;
import org.jspecify.annotations.Nullable;

/** What rows of the serving schema hold that are no figures. */
public final class PlaceValues {

  private static final Pattern TABLE =
      Pattern.compile("release_|larger_accident|note|list_row|source_quality\\w*");

  private PlaceValues() {}

  /** The values of the column in the rows of {@code place}; null for NULL. */
  public static List<@Nullable String> read(Connection serving, Place place) throws SQLException {
    PlaceSql query = TABLE.matcher(place.table()).matches() ? PlaceSql.of(place) : null;
    if (query == null) {
      throw new IllegalArgumentException("Not a place of a report: " + place);
    }
    List<@Nullable String> values = new ArrayList<>();
    try (PreparedStatement select = serving.prepareStatement(query.sql())) {
      int parameter = 0;
      for (String value : query.parameters()) {
        select.setString(++parameter, value);
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
