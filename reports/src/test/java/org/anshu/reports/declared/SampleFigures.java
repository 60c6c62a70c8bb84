package org.anshu.reports.declared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.FigureStatus;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.Note;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ReleaseFigures;

/**
 * Made-up figures of an invented city for whatever a report asks: every window is the sum of its
 * months, every total the sum of its members.
 */
final class SampleFigures {

  static final List<Indicator> INDICATORS =
      Indicators.load(List.of(Path.of("..", "jobs", "registry")));

  private static final YearMonth FIRST = YearMonth.of(2018, 1);

  private final YearMonth month;
  private final List<Member> units = new ArrayList<>();
  private final List<LargerAccident> larger = new ArrayList<>();
  private final Map<String, List<Member>> lists = new TreeMap<>();
  private final Map<Key, Figure> values = new HashMap<>();
  private final boolean nothing;

  private static final List<Member> SECTORS =
      List.of(
          new Member("agriculture", "农林牧渔业"),
          new Member("mining", "采矿业"),
          new Member("commerce_manufacturing", "商贸制造业"),
          new Member("construction", "建筑业"),
          new Member("transport", "交通运输业"),
          new Member("other", "其他行业"));

  private SampleFigures(YearMonth month, boolean nothing) {
    this.month = month;
    this.nothing = nothing;
  }

  /** Ten units, two larger accidents, one of them with rare characters. */
  static SampleFigures of(YearMonth month) {
    SampleFigures sample = new SampleFigures(month, false);
    List<String> names =
        List.of("临江区", "云峰区", "南浦区", "北泽区", "青溪县", "石塘县", "丹陵市", "云江经济技术开发区", "云江高新技术产业开发区", "市直");
    for (int i = 0; i < names.size(); i++) {
      sample.units.add(new Member("9901%02d".formatted(i + 1), names.get(i)));
    }
    sample.accidents();
    return sample;
  }

  /** Sixty units with long names and rare characters: tables over several pages. */
  static SampleFigures many(YearMonth month) {
    SampleFigures sample = new SampleFigures(month, false);
    for (int i = 1; i <= 60; i++) {
      String name = "第%d管理区（垚堃㙦𬭚地方国有煤炭矿区综合管理委员会）".formatted(i);
      sample.units.add(new Member("U%03d".formatted(i), name));
    }
    sample.accidents();
    return sample;
  }

  /** Nothing happened anywhere. */
  static SampleFigures quiet(YearMonth month) {
    SampleFigures sample = new SampleFigures(month, true);
    sample.units.add(new Member("990101", "临江区"));
    return sample;
  }

  private void accidents() {
    int year = month.getYear();
    larger(LocalDate.of(year, 2, 14), 4, "mining", "永丰石料有限公司“2·14”坍塌事故", 3, 1);
    larger(
        month.atDay(9),
        7,
        "commerce_manufacturing",
        "云江垚堃㙦𬭚化工有限公司“" + month.getMonthValue() + "·9”爆燃事故",
        4,
        2);
  }

  private void larger(
      LocalDate day, int unit, String sector, String title, int deaths, int injuries) {
    larger.add(
        new LargerAccident(
            "SG" + day,
            day,
            units.get(unit).code(),
            sector,
            title,
            "larger",
            deaths,
            injuries,
            new BigDecimal("1280.50")));
  }

  /** The figures that {@code uses} name, and those that bulletins always need. */
  ReleaseFigures figures(List<Declaration.Use> uses) {
    Set<String> asked = new TreeSet<>(Set.of("accident.larger_accidents", "accident.deaths"));
    uses.forEach(use -> asked.add(use.ref().indicator()));
    for (Indicator indicator : INDICATORS) {
      if (asked.contains(indicator.id())) {
        fill(indicator);
      }
    }
    Release release =
        new Release(
            "R" + month + "-e1",
            month,
            1,
            month.plusMonths(1).atDay(25).atTime(8, 0),
            LocalDateTime.of(2026, 7, 25, 8, 12, 33),
            "test",
            "云江市",
            "990100");
    List<FigureStatus> statuses =
        List.of(
            new FigureStatus("accident.deaths", "cumulative", true, month.plusYears(1).atDay(1)));
    List<Note> notes = List.of(new Note("quarantine", "事故直报系统有12条记录不符合数据契约，已隔离，未计入统计。"));
    return new ReleaseFigures(
        release, units, SECTORS, List.of(), values, larger, notes, lists, statuses);
  }

  private void fill(Indicator indicator) {
    String list = indicator.labels().category();
    if (!list.isEmpty()) {
      lists.computeIfAbsent(list, SampleFigures::members);
    }
    for (Window window : new ReportingPeriod(month).windows()) {
      if (indicator.covers(window.id())) {
        for (Member unit : units) {
          cells(indicator, window, unit);
        }
      }
    }
  }

  /** The members of a code list of the product. */
  private static List<Member> members(String list) {
    Path file = Path.of("..", "warehouse-ddl", "codelists", list + ".csv");
    try (Stream<String> lines = Files.lines(file)) {
      List<String[]> rows =
          lines
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split(",", -1))
              .toList();
      List<String> head = List.of(rows.get(0));
      int code = head.indexOf("code");
      int name = head.indexOf("name_zh");
      return rows.stream()
          .skip(1)
          .map(cells -> new Member(cells[code], cells[name]))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cells(Indicator indicator, Window window, Member unit) {
    boolean categories = indicator.axes().contains("category");
    List<Member> members =
        categories ? lists.getOrDefault(indicator.labels().category(), List.of()) : SECTORS;
    Axis axis = categories ? Axis.CATEGORY : Axis.SECTOR;
    long months = ChronoUnit.MONTHS.between(window.start(), window.end());
    for (int back = 0; back < months; back++) {
      YearMonth then = YearMonth.from(window.cutOff()).minusMonths(back);
      for (int m = 0; m < members.size(); m++) {
        long size = size(indicator, then, unit, members.get(m).code(), m);
        add(indicator, window.id(), axis, members.get(m).code(), unit.code(), size);
      }
    }
  }

  private long size(Indicator indicator, YearMonth then, Member unit, String code, int m) {
    String id = indicator.id();
    if (nothing) {
      return 0;
    }
    if (id.startsWith("accident.larger")) {
      return larger.stream()
          .filter(one -> one.unitCode().equals(unit.code()) && one.sectorCode().equals(code))
          .filter(one -> YearMonth.from(one.occurredOn()).equals(then))
          .mapToLong(one -> id.endsWith("deaths") ? one.deaths() : 1)
          .sum();
    }
    long age = ChronoUnit.MONTHS.between(FIRST, then);
    int u = units.indexOf(unit);
    long mixed = (age * 7 + u * 5L + m * 3L + age % 5 * u + id.length()) % 11;
    if (code.matches("major|extraordinary")) {
      return 0;
    }
    return switch (indicator.theme()) {
      case "accident" -> id.contains("loss") ? mixed * 3 : Math.max(0, mixed - 8);
      case "hazard", "equipment" -> mixed * 4 + 1;
      default -> indicator.unit().equals("元") ? mixed * 8_125 : mixed;
    };
  }

  /** Adds to the cell of a unit and a member, and to everything it is part of. */
  private void add(
      Indicator indicator, String window, Axis axis, String code, String unit, long size) {
    String id = indicator.id();
    BigDecimal denominator = indicator.isRate() ? BigDecimal.valueOf(size * 2 + 3) : null;
    Figure figure = new Figure(BigDecimal.valueOf(size), denominator, false);
    List<Key> keys = new ArrayList<>(List.of(Key.total(id, window)));
    if (indicator.axes().contains("unit")) {
      keys.add(new Key(id, window, Axis.UNIT, unit));
    }
    boolean broken = indicator.axes().stream().anyMatch(one -> !one.equals("unit"));
    if (broken) {
      keys.add(new Key(id, window, axis, code));
      keys.add(new Key(id, window, axis, code, unit));
    }
    keys.forEach(key -> values.merge(key, figure, SampleFigures::sum));
  }

  private static Figure sum(Figure one, Figure other) {
    BigDecimal left = one.denominator();
    BigDecimal right = other.denominator();
    return new Figure(
        one.numerator().add(other.numerator()),
        left == null || right == null ? null : left.add(right),
        false);
  }
}
