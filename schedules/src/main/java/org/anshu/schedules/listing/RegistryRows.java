package org.anshu.schedules.listing;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.listing.Listing;
import org.anshu.registry.listing.Listings;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.ListQuery;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the registry and of the home, over the state that a release left. A list that names
 * enterprises by their code alone gets the name from {@code dim.enterprise} as a column more.
 */
final class RegistryRows implements RowMaker {

  private static final String CODE = "enterprise_uscc";
  private static final String NAME = "enterprise_name";

  private final PipelineSettings settings;
  private final Map<String, Listing> listings = new TreeMap<>();

  RegistryRows(Installation installation, PipelineSettings settings) {
    this.settings = settings;
    Listings.load(installation.registries()).forEach(each -> listings.put(each.id(), each));
  }

  @Override
  public Set<String> lists() {
    return listings.keySet();
  }

  @Override
  public List<ServedRows> make(ReleaseState release, Collection<NamedCases.Asked> asked)
      throws SQLException {
    List<ServedRows> made = new ArrayList<>();
    Map<String, QueryResult> answers = new HashMap<>();
    try (WarehouseQuery query = open(release, asked)) {
      Map<String, String> names = names(query);
      for (NamedCases.Asked each : asked) {
        Listing listing = listings.get(each.list());
        if (listing == null) {
          throw new IllegalArgumentException(each.list());
        }
        QueryResult answer = answers.get(each.list());
        if (answer == null) {
          answer = ListQuery.answer(query, listing);
          answers.put(each.list(), answer);
        }
        made.add(served(listing, each, answer, names));
      }
    }
    return made;
  }

  private WarehouseQuery open(ReleaseState release, Collection<NamedCases.Asked> asked)
      throws SQLException {
    Set<String> reads = new TreeSet<>();
    reads.add("enterprise");
    for (NamedCases.Asked each : asked) {
      Listing listing = listings.get(each.list());
      if (listing != null) {
        reads.addAll(listing.reads());
      }
    }
    return StateAt.of(settings, release)
        .openViews(reads, List.of(ListQuery.window(release.month())));
  }

  private static Map<String, String> names(WarehouseQuery query) {
    Map<String, String> names = new HashMap<>();
    for (List<@Nullable Object> row :
        query.run("SELECT enterprise_key, name_zh FROM dim.enterprise", Integer.MAX_VALUE).rows()) {
      Object name = row.get(1);
      if (name != null) {
        names.put(String.valueOf(row.get(0)), name.toString());
      }
    }
    return names;
  }

  private static ServedRows served(
      Listing listing, NamedCases.Asked asked, QueryResult answer, Map<String, String> names) {
    List<String> columns = listing.names();
    boolean named = columns.contains(CODE) && !columns.contains(NAME);
    List<ServedRows.Column> heads = new ArrayList<>();
    for (Listing.Column column : listing.columns()) {
      heads.add(new ServedRows.Column(column.name(), column.type(), column.title().chinese()));
      if (named && column.name().equals(CODE)) {
        heads.add(ServedRows.Column.text(NAME, "单位名称"));
      }
    }
    List<ServedRows.Row> rows = new ArrayList<>();
    for (List<@Nullable Object> row : answer.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(i);
        if (value != null) {
          cells.put(columns.get(i), text(value));
        }
      }
      String name = names.get(cells.getOrDefault(CODE, ""));
      if (named && name != null) {
        cells.put(NAME, name);
      }
      if (asked.column().isEmpty() || asked.value().equals(cells.get(asked.column()))) {
        rows.add(new ServedRows.Row(cells.getOrDefault(ListQuery.UNIT, ""), cells));
      }
    }
    return new ServedRows(listing.id(), asked.scope(), listing.title().chinese(), heads, rows);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
