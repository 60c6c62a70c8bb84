package org.anshu.schedules.listing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Place;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.vintage.FigureHistory;
import org.anshu.registry.vintage.Vintage;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/**
 * The figures of past months as they were published first and as they stand, {@code
 * figures.revisions}: one row an indicator and month that was published at least twice by the
 * release's moment, for the figures of the whole city that a bulletin opens with.
 */
final class RevisionRows implements RowMaker {

  private static final String LIST = "figures.revisions";
  private static final List<String> INDICATORS =
      List.of("accident.accidents", "accident.deaths", "hazard.found", "enforcement.inspections");
  private static final int MONTHS = 24;

  private static final List<ServedRows.Column> HEADS =
      List.of(
          ServedRows.Column.text("indicator", "指标代码"),
          ServedRows.Column.text("title", "指标"),
          ServedRows.Column.text("measure", "计量单位"),
          ServedRows.Column.text("month", "统计月份"),
          ServedRows.Column.text("first_release", "首次发布"),
          new ServedRows.Column("first_value", "DECIMAL", "首次数值"),
          ServedRows.Column.text("last_release", "最近发布"),
          new ServedRows.Column("last_value", "DECIMAL", "最近数值"),
          new ServedRows.Column("difference", "DECIMAL", "修订"));

  private final Installation installation;
  private final Databases databases;

  RevisionRows(Installation installation, Databases databases) {
    this.installation = installation;
    this.databases = databases;
  }

  @Override
  public Set<String> lists() {
    return Set.of(LIST);
  }

  @Override
  public List<ServedRows> make(ReleaseState release, Collection<NamedCases.Asked> asked)
      throws SQLException {
    List<ServedRows.Row> rows = new ArrayList<>();
    LocalDateTime moment = LocalDateTime.ofInstant(release.asOf(), databases.pipeline().zone());
    try (Connection serving = databases.serving()) {
      PublishedFigures published = new PublishedFigures(serving);
      for (Indicator indicator : Indicators.load(installation.registries())) {
        if (INDICATORS.contains(indicator.id())) {
          List<Vintage> known =
              published.history(indicator, Place.ALL).vintages().stream()
                  .filter(each -> !each.release().asOf().isAfter(moment))
                  .filter(each -> !later(each.release(), release))
                  .toList();
          rows.addAll(rows(indicator, new FigureHistory(known), release));
        }
      }
    }
    return asked.stream()
        .map(each -> new ServedRows(LIST, each.scope(), "首次发布与最近发布", HEADS, rows))
        .toList();
  }

  /** Whether another edition came after this one though it knew no more. */
  private static boolean later(Vintage.Release other, ReleaseState release) {
    int months = other.month().compareTo(release.month());
    return months > 0 || months == 0 && other.edition() > release.edition();
  }

  private static List<ServedRows.Row> rows(
      Indicator indicator, FigureHistory history, ReleaseState release) {
    List<ServedRows.Row> rows = new ArrayList<>();
    for (int back = MONTHS; back >= 1; back--) {
      LocalDate start = release.month().minusMonths(back).atDay(1);
      LocalDate end = start.plusMonths(1);
      Optional<Vintage> first = history.first(start, end);
      Optional<Vintage> last = history.newest(start, end);
      if (first.isPresent()
          && last.isPresent()
          && !first.get().release().equals(last.get().release())) {
        BigDecimal was = first.get().value().rounded(indicator.rounding());
        BigDecimal is = last.get().value().rounded(indicator.rounding());
        if (was != null && is != null) {
          Map<String, String> cells = new LinkedHashMap<>();
          cells.put("indicator", indicator.id());
          cells.put("title", indicator.title().chinese());
          cells.put("measure", indicator.unit());
          cells.put("month", release.month().minusMonths(back).toString());
          cells.put("first_release", first.get().release().id());
          cells.put("first_value", was.toPlainString());
          cells.put("last_release", last.get().release().id());
          cells.put("last_value", is.toPlainString());
          cells.put("difference", is.subtract(was).toPlainString());
          rows.add(new ServedRows.Row("", cells));
        }
      }
    }
    return rows;
  }
}
