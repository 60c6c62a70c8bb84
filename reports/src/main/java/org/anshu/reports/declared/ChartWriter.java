package org.anshu.reports.declared;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anshu.reports.declared.Declaration.ChartPart;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.wording.Facts;

/** Draws up the charts of a declared report: what they show, not how they look. */
final class ChartWriter {

  private static final int TREND_MONTHS = 12;
  private static final int BARS = 16;

  private final Scope scope;
  private final Facts facts;
  private final Words words;

  ChartWriter(Scope scope) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
  }

  /** The chart, with {@code number} such as 图2 before its title. */
  Exhibit write(ChartPart part, String number) {
    String unit = words.say("chart.unit", facts.indicator(part.ref().indicator()).unit());
    String title = number + words.say("caption.space") + scope.fill(part.title()) + unit;
    return part.kind().equals("trend") ? trend(part, title) : bars(part, title);
  }

  /** Rows: month, the figure of the month, the same a year before. */
  private Exhibit trend(ChartPart part, String title) {
    List<Row> rows = new ArrayList<>();
    for (int back = TREND_MONTHS - 1; back >= 0; back--) {
      YearMonth then = scope.month().minusMonths(back);
      List<Cell> cells = List.of(point(part, back), point(part, back + TREND_MONTHS));
      rows.add(new Row(words.say("name.month", then.getMonthValue()), cells, false));
    }
    Map<String, String> texts =
        Map.of(
            "TITLE", title,
            "SERIES_NOW", span(TREND_MONTHS - 1, 0),
            "SERIES_BEFORE", span(2 * TREND_MONTHS - 1, TREND_MONTHS));
    return new Exhibit("chart-trend", texts, rows);
  }

  private Cell point(ChartPart part, int back) {
    Ref ref = new Ref(part.ref().indicator(), part.ref().code(), Scope.trend(back));
    return facts.cell(scope.key(ref));
  }

  private String span(int firstBack, int lastBack) {
    YearMonth first = scope.month().minusMonths(firstBack);
    YearMonth last = scope.month().minusMonths(lastBack);
    return words.say(
        "series.span",
        first.getYear(),
        first.getMonthValue(),
        last.getYear(),
        last.getMonthValue());
  }

  /** Rows: member, now, a year before; units and long lists by size, the first of them. */
  private Exhibit bars(ChartPart part, String title) {
    List<Member> members = new ArrayList<>(scope.members(part.rows()));
    Comparator<Member> bySize =
        Comparator.comparing((Member one) -> size(key(part, one)))
            .thenComparing(one -> size(facts.base(key(part, one))))
            .reversed();
    if (part.rows().equals(TableReader.UNITS) || members.size() > BARS) {
      members.sort(bySize);
    }
    List<Row> rows =
        members.stream()
            .limit(BARS)
            .map(
                one -> {
                  Key key = key(part, one);
                  List<Cell> cells = List.of(facts.cell(key), facts.cell(facts.base(key)));
                  return new Row(one.name(), cells, false);
                })
            .toList();
    int year = scope.month().getYear();
    String period = scope.windowName(part.ref().window());
    Map<String, String> texts =
        Map.of(
            "TITLE", title,
            "SERIES_NOW", words.say("series.this.year", year, period),
            "SERIES_BEFORE", words.say("series.this.year", year - 1, period));
    return new Exhibit("chart-areas", texts, rows);
  }

  private Key key(ChartPart part, Member member) {
    Scope of = part.rows().equals(TableReader.UNITS) ? scope.city() : scope;
    return of.member(part.ref(), Scope.axisOf(part.rows()), member.code());
  }

  private BigDecimal size(Key key) {
    BigDecimal size = facts.ratio(key).approximate();
    return size == null ? BigDecimal.ZERO : size;
  }
}
