package org.anshu.schedules.release;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Place;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.trace.FigureId;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.release.Difference.Part;
import org.anshu.schedules.vintage.StateFigures;
import org.anshu.schedules.vintage.StateFigures.Address;
import org.jspecify.annotations.Nullable;

/**
 * Computes every figure of a release again, by DuckDB over the tables as the release left them and
 * by the definitions it was computed with, and compares it with what the serving schema has.
 */
final class FigureProof {

  private static final String PUBLISHED =
      "SELECT indicator_id, window_id, unit_code, sector_code, category_code, numerator,"
          + " denominator FROM indicator_value WHERE release_id = ?";

  private final StateAt state;
  private final ReleaseState release;
  private final Progress progress;
  private final List<Difference> found = new ArrayList<>();
  private long compared;

  /**
   * A proof of a release's figures.
   *
   * @param state what the release left, with the definitions it was computed with
   */
  FigureProof(StateAt state, ReleaseState release, Progress progress) {
    this.state = state;
    this.release = release;
    this.progress = progress;
  }

  /** How many figures were compared. */
  long compared() {
    return compared;
  }

  /** The figures that are not what the tables give. */
  List<Difference> differences(Connection serving) throws SQLException {
    Map<String, Map<Address, Stored>> published = published(serving);
    List<Indicator> indicators =
        state.definitions().indicators().stream()
            .filter(indicator -> published.containsKey(indicator.id()))
            .toList();
    progress.stage(new Text("重算指标", "Computing the figures again"), indicators.size());
    List<Window> windows =
        Windows.period(release.month(), state.definitions().codeLists()).windows();
    int done = 0;
    try (StateFigures figures = StateFigures.open(state, indicators)) {
      for (Indicator indicator : indicators) {
        Map<Address, Stored> stored = published.remove(indicator.id());
        compare(figures, indicator, stored == null ? Map.of() : stored, windows);
        progress.rows(++done);
      }
    }
    published
        .keySet()
        .forEach(
            id ->
                found.add(
                    new Difference(
                        Part.FIGURES, id, new Text("封存的定义中没有此指标", "no sealed definition"))));
    progress.done(new Text(compared + " 个数值", compared + " figures"));
    return found;
  }

  private record Stored(BigDecimal numerator, @Nullable BigDecimal denominator) {}

  private void compare(
      StateFigures figures, Indicator indicator, Map<Address, Stored> stored, List<Window> all) {
    Set<String> printed = new TreeSet<>();
    stored.keySet().forEach(address -> printed.add(address.window()));
    List<Window> windows = all.stream().filter(window -> printed.contains(window.id())).toList();
    Map<Address, Ratio> computed;
    try {
      computed = figures.of(indicator, windows);
    } catch (AnshuException e) {
      found.add(
          new Difference(
              Part.FIGURES,
              indicator.id(),
              new Text(
                  "不能重算：" + first(e.message(org.anshu.failure.Language.CHINESE)),
                  "not computable: " + first(e.message(org.anshu.failure.Language.ENGLISH)))));
      return;
    }
    stored.forEach(
        (address, value) -> {
          compared++;
          Ratio should = figures.at(computed, indicator, address);
          Ratio is = indicator.figure(value.numerator(), value.denominator());
          if (!should.sameAs(is)) {
            add(indicator, address, text(indicator, should), text(indicator, is));
          }
        });
    computed.forEach(
        (address, should) -> {
          if (!stored.containsKey(address)) {
            add(indicator, address, text(indicator, should), "—");
          }
        });
  }

  private void add(Indicator indicator, Address address, String should, String is) {
    Place place = address.place();
    FigureId id =
        new FigureId(
            indicator.id(),
            release.month(),
            address.window(),
            place.unit(),
            place.sector(),
            place.category());
    found.add(
        new Difference(
            Part.FIGURES,
            id.toString(),
            new Text(
                "重算为 %s，库中为 %s".formatted(should, is), "%s, stored %s".formatted(should, is))));
  }

  private Map<String, Map<Address, Stored>> published(Connection serving) throws SQLException {
    Map<String, Map<Address, Stored>> published = new HashMap<>();
    try (PreparedStatement select = serving.prepareStatement(PUBLISHED)) {
      select.setString(1, release.id());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Place place = new Place(row.getString(3), row.getString(4), row.getString(5));
          published
              .computeIfAbsent(row.getString(1), id -> new LinkedHashMap<>())
              .put(
                  new Address(row.getString(2), place),
                  new Stored(row.getBigDecimal(6), row.getBigDecimal(7)));
        }
      }
    }
    return published;
  }

  private static String text(Indicator indicator, Ratio ratio) {
    BigDecimal value = ratio.rounded(indicator.rounding());
    String exact = plain(ratio.numerator()) + " / " + plain(ratio.denominator());
    return (value == null ? ratio.state().mark() : value.toPlainString()) + " (" + exact + ")";
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "—" : number.stripTrailingZeros().toPlainString();
  }

  private static String first(String message) {
    return message.lines().skip(1).findFirst().orElse(message).strip();
  }
}
