package org.anshu.reports.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query that reads a {@link Place} out of the serving schema. A name {@code cells.x} is the
 * value {@code x} of a row of a list (docs/decisions/0195); as a condition on it, {@code *} is any
 * known value and the empty text none.
 *
 * @param sql with a place for each parameter
 * @param parameters texts
 */
public record PlaceSql(String sql, List<String> parameters) {

  private static final Pattern NAME = Pattern.compile("(cells\\.)?[a-z][a-z0-9_]*");

  public PlaceSql {
    parameters = List.copyOf(parameters);
  }

  /** The query of {@code place}; null if its names are none of a schema or it selects nothing. */
  public static @Nullable PlaceSql of(Place place) {
    boolean named =
        NAME.matcher(place.table()).matches()
            && !place.table().contains(".")
            && NAME.matcher(place.column()).matches()
            && place.row().keySet().stream().allMatch(key -> NAME.matcher(key).matches());
    if (!named || place.row().isEmpty()) {
      return null;
    }
    List<String> conditions = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (Map.Entry<String, String> each : place.row().entrySet()) {
      String column = column(each.getKey());
      boolean cell = each.getKey().startsWith("cells.");
      if (cell && each.getValue().equals("*")) {
        conditions.add(column + " IS NOT NULL");
      } else if (cell && each.getValue().isEmpty()) {
        conditions.add(column + " IS NULL");
      } else {
        conditions.add(column + " = ?");
        parameters.add(each.getValue());
      }
    }
    return new PlaceSql(
        "SELECT %s FROM %s WHERE %s"
            .formatted(column(place.column()), place.table(), String.join(" AND ", conditions)),
        parameters);
  }

  private static String column(String name) {
    return name.startsWith("cells.")
        ? "JSON_VALUE(cells, '$.%s')".formatted(name.substring("cells.".length()))
        : name;
  }
}
