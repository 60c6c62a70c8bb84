package org.anshu.reports.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anshu.registry.Rounding;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;

/** An invented city: rewarded whistleblowers, their rewards, and transfers by outcome, by unit. */
final class PublishedCity {

  static final String REWARDED = "enforcement.hotline_rewarded";
  static final String REWARDS = "enforcement.hotline_rewards";
  static final String TRANSFERS = "enforcement.transfers";
  static final List<String> OUTCOMES = List.of("accepted", "returned", "pending");

  private static final Rounding WHOLE = new Rounding(0, RoundingMode.HALF_UP);

  final List<Member> units = new ArrayList<>();
  final Map<String, Map<FigureId, Amount>> releases = new HashMap<>();

  PublishedCity(int size) {
    for (int i = 0; i < size; i++) {
      units.add(new Member("U%02d".formatted(i), "第%d区".formatted(i + 1)));
    }
  }

  /** Figures of a month whose cumulative ones add to those of {@code before}. */
  void month(String release, YearMonth month, String before, Random random) {
    Map<FigureId, Amount> values = new HashMap<>();
    Map<FigureId, Amount> old = releases.getOrDefault(before, Map.of());
    YearMonth last = month.minusMonths(1);
    for (Member unit : units) {
      int rewarded = Math.max(0, random.nextInt(9) - 3);
      int rewards = rewarded == 0 ? 0 : rewarded * 500 * (1 + random.nextInt(8)) + 50;
      add(values, old, new FigureId(REWARDED, last, "", unit.code(), "", ""), month, rewarded);
      add(values, old, new FigureId(REWARDS, last, "", unit.code(), "", ""), month, rewards);
      for (String outcome : OUTCOMES) {
        int transfers = Math.max(0, random.nextInt(8) - 2);
        add(
            values,
            old,
            new FigureId(TRANSFERS, last, "", unit.code(), "", outcome),
            month,
            transfers);
      }
    }
    releases.put(release, values);
  }

  /** Adds a cell of the month, its cumulative one, and both to all margins. */
  private static void add(
      Map<FigureId, Amount> values,
      Map<FigureId, Amount> old,
      FigureId place,
      YearMonth month,
      int value) {
    BigDecimal before = old.getOrDefault(place.in("cumulative"), Amount.ZERO).numerator();
    for (String window : List.of("month", "cumulative")) {
      BigDecimal amount = BigDecimal.valueOf(value);
      BigDecimal all = window.equals("month") ? amount : amount.add(before);
      for (String unit : List.of(place.unit(), "")) {
        for (String category : List.of(place.category(), "").stream().distinct().toList()) {
          FigureId id = new FigureId(place.indicator(), month, window, unit, "", category);
          values.merge(
              id,
              new Amount(all, null),
              (x, y) -> new Amount(x.numerator().add(y.numerator()), null));
        }
      }
    }
  }

  StoredFigures stored() {
    return (release, month, indicators) -> {
      Map<FigureId, Amount> all = new HashMap<>(releases.getOrDefault(release, Map.of()));
      all.keySet().removeIf(figure -> !indicators.contains(figure.indicator()));
      return all;
    };
  }

  int value(String release, FigureId figure) {
    return releases
        .getOrDefault(release, Map.of())
        .getOrDefault(figure, Amount.ZERO)
        .numerator()
        .intValueExact();
  }

  /** Two reports: rewards in month and year; transfers by outcome. */
  List<WrittenReport> reports(String release, YearMonth month) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(3, "地区"));
    for (String indicator : List.of("兑现奖励举报", "奖金")) {
      columns.add(Column.numbers(1, indicator, "当月"));
      columns.add(Column.numbers(1, indicator, "累计"));
    }
    List<Row> rows = new ArrayList<>();
    List<Row> transfers = new ArrayList<>();
    List<Member> all = new ArrayList<>(List.of(new Member("", "合计")));
    all.addAll(units);
    for (Member unit : all) {
      Axis axis = unit.code().isEmpty() ? Axis.TOTAL : Axis.UNIT;
      List<Cell> cells = new ArrayList<>();
      for (String indicator : List.of(REWARDED, REWARDS)) {
        for (String window : List.of("month", "cumulative")) {
          cells.add(cell(release, month, new Key(indicator, window, axis, unit.code())));
        }
      }
      rows.add(new Row(unit.name(), cells, unit.code().isEmpty()));
      List<Cell> outcomes = new ArrayList<>();
      outcomes.add(cell(release, month, new Key(TRANSFERS, "month", axis, unit.code())));
      for (String outcome : OUTCOMES) {
        Key key = new Key(TRANSFERS, "month", Axis.CATEGORY, outcome, unit.code());
        outcomes.add(cell(release, month, key));
      }
      transfers.add(new Row(unit.name(), outcomes, unit.code().isEmpty()));
    }
    List<Column> kinds = new ArrayList<>(List.of(Column.names(3, "地区")));
    List.of("合计", "accepted", "returned", "pending")
        .forEach(name -> kinds.add(Column.numbers(1, name)));
    Key busiest = new Key(REWARDED, "month", Axis.UNIT, units.get(0).code());
    Passage sentence =
        new Passage.Builder()
            .add("本月开展检查多次。其中第1区兑现")
            .add(cell(release, month, busiest).passage())
            .add("件。")
            .build();
    return List.of(
        report(
            new Block.Heading("一、奖励", sentence, "奖励", "rewards"),
            Table.of("rewards", "表1　举报奖励", "单位：件、元", columns, rows)),
        report(
            new Block.Heading("一、移送", "见表。", "移送"),
            Table.of("transfers", "表1　移送司法", "单位：件", kinds, transfers)));
  }

  private static WrittenReport report(Block... blocks) {
    return new WrittenReport(
        "云江市应急管理局", "〔2026〕第6期", "2026年7月10日", "", "执法统计", "", List.of(blocks), List.of());
  }

  private Cell cell(String release, YearMonth month, Key key) {
    BigDecimal value = BigDecimal.valueOf(value(release, key.in(month)));
    return new Cell(value, "0").from(Origin.of(Making.VALUE, WHOLE, key));
  }
}
