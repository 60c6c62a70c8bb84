package org.anshu.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.checking.ReleaseValues;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/** The sample release as checks ask for it: by address, from memory instead of a database. */
public final class SampleValues implements ReleaseValues {

  private final ReleaseFigures figures;
  private final Map<FigureId, Stored> stored;
  private final Map<String, Indicator> indicators;
  private final Map<String, Set<FigureId>> windows;

  /** The values of {@code figures}. */
  public SampleValues(ReleaseFigures figures, List<Indicator> indicators) {
    this.figures = figures;
    this.stored =
        figures.values().entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().in(month()),
                    each ->
                        new Stored(each.getValue().numerator(), each.getValue().denominator())));
    this.windows =
        stored.keySet().stream()
            .collect(Collectors.groupingBy(id -> id.indicator() + id.window(), Collectors.toSet()));
    this.indicators =
        indicators.stream().collect(Collectors.toMap(Indicator::id, one -> one, (one, two) -> one));
  }

  @Override
  public String release() {
    return figures.release().id();
  }

  @Override
  public YearMonth month() {
    return figures.release().month();
  }

  @Override
  public @Nullable Stored figure(FigureId id) {
    return stored.get(id);
  }

  @Override
  public Set<FigureId> beside(FigureId id) {
    return windows.getOrDefault(id.indicator() + id.window(), Set.of());
  }

  @Override
  public @Nullable Indicator indicator(String id) {
    return indicators.get(id);
  }

  @Override
  public @Nullable List<String> column(Place place) {
    return switch (place.table()) {
      case "larger_accident" ->
          figures.largerAccidents().stream()
              .filter(
                  one ->
                      place
                          .row()
                          .getOrDefault("accident_no", one.accidentNo())
                          .equals(one.accidentNo()))
              .filter(
                  one ->
                      place.row().getOrDefault("unit_code", one.unitCode()).equals(one.unitCode()))
              .map(one -> column(one, place.column()))
              .filter(Objects::nonNull)
              .toList();
      case "release_" ->
          List.of(
              switch (place.column()) {
                case "as_of" -> figures.release().asOf().toString();
                case "computed_at" -> figures.release().computedAt().toString();
                case "edition" -> String.valueOf(figures.release().edition());
                default -> figures.release().id();
              });
      case "figure_status" ->
          figures.statuses().stream()
              .filter(one -> one.indicator().equals(place.row().get("indicator_id")))
              .filter(one -> one.window().equals(place.row().get("window_id")))
              .map(one -> place.column().equals("final_on") ? one.finalOn().toString() : "")
              .toList();
      case "dim_unit" -> names(figures.units(), place.row().get("unit_code"));
      case "dim_sector" -> names(figures.members(Axis.SECTOR), place.row().get("sector_code"));
      case "note" -> figures.notes().stream().map(note -> note.text()).toList();
      default -> null;
    };
  }

  private static List<String> names(List<Member> members, @Nullable String code) {
    return members.stream().filter(one -> one.code().equals(code)).map(Member::name).toList();
  }

  private static @Nullable String column(LargerAccident accident, String column) {
    Object value =
        switch (column) {
          case "occurred_on" -> accident.occurredOn();
          case "title" -> accident.title();
          case "deaths" -> accident.deaths();
          case "serious_injuries" -> accident.seriousInjuries();
          case "direct_loss_wan" -> accident.directLossWan();
          default -> accident.accidentNo();
        };
    return value == null ? null : value.toString();
  }
}
