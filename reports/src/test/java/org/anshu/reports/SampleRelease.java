package org.anshu.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.Note;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ReleaseFigures;

/** Hand-made figures of an invented city that foot; every number follows from a small formula. */
final class SampleRelease {

  static final List<String> WINDOWS =
      List.of("month", "cumulative", "month_last_year", "cumulative_last_year", "previous_month");

  private static final List<String> COUNTS_BY_UNIT =
      List.of(
          "hazard.found",
          "hazard.overdue_open",
          "hazard.major_found",
          "hazard.major_open",
          "hazard.listed",
          "hazard.listed_open",
          "enforcement.inspections",
          "enforcement.units_inspected",
          "enforcement.cases",
          "enforcement.fines_routine",
          "enforcement.fines_accident",
          "credit.listed",
          "credit.removed",
          "credit.in_force");

  YearMonth month = YearMonth.of(2026, 6);
  List<Member> units = new ArrayList<>(units10());
  final List<Member> sectors =
      List.of(
          new Member("agriculture", "农林牧渔业"),
          new Member("mining", "采矿业"),
          new Member("commerce_manufacturing", "商贸制造业"),
          new Member("construction", "建筑业"),
          new Member("transport", "交通运输业"),
          new Member("other", "其他行业"));
  final List<Member> kinds =
      List.of(
          new Member("boiler", "锅炉"),
          new Member("pressure_vessel", "压力容器"),
          new Member("pressure_pipe", "压力管道"),
          new Member("elevator", "电梯"),
          new Member("crane", "起重机械"),
          new Member("passenger_ropeway", "客运索道"),
          new Member("amusement_ride", "大型游乐设施"),
          new Member("industrial_vehicle", "场(厂)内专用机动车辆"));
  final Map<Key, Figure> values = new HashMap<>();
  final List<LargerAccident> larger = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();

  static List<Member> units10() {
    return List.of(
        new Member("990102", "临江区"),
        new Member("990103", "云峰区"),
        new Member("990104", "南浦区"),
        new Member("990105", "北泽区"),
        new Member("990121", "青溪县"),
        new Member("990122", "石塘县"),
        new Member("990181", "丹陵市"),
        new Member("JKQ", "云江经济技术开发区"),
        new Member("GXQ", "云江高新技术产业开发区"),
        new Member("SZ", "市直"));
  }

  /** The ordinary month. */
  static SampleRelease ordinary() {
    SampleRelease sample = new SampleRelease();
    sample.fill();
    sample.larger(
        LocalDate.of(2026, 2, 14), "990121", "mining", "青溪县永丰石料有限公司“2·14”坍塌事故", 3, 1, "456.80");
    sample.larger(
        LocalDate.of(2026, 6, 9),
        "JKQ",
        "commerce_manufacturing",
        "云江垚堃化工有限公司“6·9”爆燃事故",
        4,
        2,
        "1280.00");
    sample.put("accident.larger_accidents", "month", 1);
    sample.put("accident.larger_deaths", "month", 4);
    sample.put("accident.larger_accidents", "cumulative", 2);
    sample.put("accident.larger_deaths", "cumulative", 7);
    sample.put("accident.larger_accidents", "cumulative_last_year", 1);
    sample.put("accident.larger_deaths", "cumulative_last_year", 3);
    sample.notes.add(new Note("quarantine", "事故直报系统有12条记录不符合数据契约,已隔离,未计入统计。"));
    sample.notes.add(new Note("quarantine", "执法与隐患台账系统有87条记录不符合数据契约,已隔离,未计入统计。"));
    return sample;
  }

  /** Forty units, one of them with a very long name and rare characters. */
  static SampleRelease many() {
    SampleRelease sample = new SampleRelease();
    sample.units.clear();
    sample.units.add(new Member("L00", "云江市垚堃㙦地方国有煤炭矿区综合管理委员会（原垚堃矿务局）"));
    for (int i = 1; i < 40; i++) {
      sample.units.add(new Member("L%02d".formatted(i), "第%d管理区".formatted(i)));
    }
    sample.fill();
    return sample;
  }

  void fill() {
    for (int w = 0; w < WINDOWS.size(); w++) {
      String window = WINDOWS.get(w);
      int size = window.startsWith("cumulative") ? 6 : 1;
      accidents(window, w, size);
      counts(window, w, size);
      rates(window, w, size);
      equipment(window, w);
    }
    for (int back = 0; back < 24; back++) {
      String window = "trend_%02d".formatted(back);
      put("accident.accidents", window, 38 + (back * 7) % 19 + back / 2);
      put("accident.deaths", window, 6 + (back * 5) % 9 + back / 6);
    }
    join();
  }

  /** The newest point of each trend is the month itself. */
  void join() {
    for (String indicator : List.of("accident.accidents", "accident.deaths")) {
      values.put(Key.total(indicator, "trend_00"), values.get(Key.total(indicator, "month")));
    }
  }

  private void accidents(String window, int w, int size) {
    spread("accident.accidents", window, Axis.UNIT, units, u -> (u * 3 + w) % 7 * size + size);
    spread("accident.accidents", window, Axis.SECTOR, sectors, s -> 0);
    long all = total("accident.accidents", window, Axis.UNIT, units);
    resplit("accident.accidents", window, all);
    spread("accident.deaths", window, Axis.UNIT, units, u -> (u + w) % 4 * size / 2);
    resplit("accident.deaths", window, total("accident.deaths", window, Axis.UNIT, units));
    resplit("accident.serious_injuries", window, 9L * size + w);
    resplit("accident.direct_loss", window, 731L * size + 17L * w);
    put("accident.larger_accidents", window, 0);
    put("accident.larger_deaths", window, 0);
  }

  /** Deals {@code all} out to the sectors; agriculture gets nothing, mining little. */
  private void resplit(String indicator, String window, long all) {
    long rest = all;
    long[] share = {0, 8, 35, 25, 20};
    for (int s = 0; s < 5; s++) {
      long part = all * share[s] / 100;
      put(indicator, window, Axis.SECTOR, sectors.get(s).code(), Figure.of(part));
      rest -= part;
    }
    put(indicator, window, Axis.SECTOR, "other", Figure.of(rest));
    put(indicator, window, (int) all);
  }

  private void counts(String window, int w, int size) {
    for (int i = 0; i < COUNTS_BY_UNIT.size(); i++) {
      int weight =
          COUNTS_BY_UNIT.get(i).contains("found") && !COUNTS_BY_UNIT.get(i).contains("major")
              ? 40
              : 2;
      weight = COUNTS_BY_UNIT.get(i).startsWith("enforcement.fines") ? 31_250 : weight;
      weight = COUNTS_BY_UNIT.get(i).equals("enforcement.inspections") ? 26 : weight;
      int salt = i + w;
      int scale = weight * size;
      spread(
          COUNTS_BY_UNIT.get(i),
          window,
          Axis.UNIT,
          units,
          u -> ((u * 5 + salt) % 6 + 1) * (long) scale);
      put(
          COUNTS_BY_UNIT.get(i),
          window,
          (int) total(COUNTS_BY_UNIT.get(i), window, Axis.UNIT, units));
    }
    long fines = 0;
    for (Member unit : units) {
      Key routine = new Key("enforcement.fines_routine", window, Axis.UNIT, unit.code());
      Key accident = new Key("enforcement.fines_accident", window, Axis.UNIT, unit.code());
      long sum = at(routine) + at(accident);
      put("enforcement.fines", window, Axis.UNIT, unit.code(), Figure.of(sum));
      fines += sum;
    }
    put("enforcement.fines", window, (int) fines);
  }

  private void rates(String window, int w, int size) {
    int back = w;
    for (String rate :
        List.of("hazard.rectification_rate", "hazard.on_time_rate", "hazard.closure_rate")) {
      int missing = rate.contains("closure") ? 3 : 1;
      long numerators = 0;
      long denominators = 0;
      for (Member unit : units) {
        long found = at(new Key("hazard.found", window, Axis.UNIT, unit.code()));
        long done = Math.max(0, found - missing - back);
        values.put(new Key(rate, window, Axis.UNIT, unit.code()), ratio(done, found));
        numerators += done;
        denominators += found;
      }
      values.put(Key.total(rate, window), ratio(numerators, denominators));
    }
    if (!window.startsWith("cumulative")) {
      return;
    }
    boolean now = window.equals("cumulative");
    for (Member unit : units) {
      Key deaths = new Key("accident.deaths", window, Axis.UNIT, unit.code());
      boolean zone = unit.code().length() == 3;
      boolean late = now && unit.code().equals("990122");
      values.put(
          new Key("accident.gdp_death_rate", window, Axis.UNIT, unit.code()),
          zone || late
              ? new Figure(BigDecimal.valueOf(at(deaths)), null, true)
              : ratio(at(deaths), 120));
    }
    values.put(
        Key.total("accident.gdp_death_rate", window),
        ratio(at(Key.total("accident.deaths", window)), now ? 1310 : 1255));
    values.put(
        Key.total("accident.industrial_death_rate", window),
        now ? new Figure(BigDecimal.valueOf(11), null, true) : ratio(12, 83));
  }

  private void equipment(String window, int w) {
    if (!window.equals("month")) {
      return;
    }
    int[] stock = {1204, 18_233, 950, 41_877, 9_310, 3, 61, 14_008};
    long inUse = 0;
    long due = 0;
    long overdue = 0;
    for (int k = 0; k < kinds.size(); k++) {
      long count = Math.max(0, stock[k] - w * 11L);
      long late = k == 5 ? 0 : count / (60 + k * 9 + w);
      if (kinds.get(k).code().equals("pressure_pipe")) {
        continue;
      }
      put("equipment.in_use", window, Axis.CATEGORY, kinds.get(k).code(), Figure.of(count));
      values.put(
          new Key("equipment.overdue_rate", window, Axis.CATEGORY, kinds.get(k).code()),
          ratio(late, count - count / 20));
      inUse += count;
      due += count - count / 20;
      overdue += late;
    }
    put("equipment.in_use", window, (int) inUse);
    values.put(Key.total("equipment.overdue_rate", window), ratio(overdue, due));
  }

  void larger(
      LocalDate day,
      String unit,
      String sector,
      String title,
      int deaths,
      int injuries,
      String loss) {
    larger.add(
        new LargerAccident(
            "SG" + day,
            day,
            unit,
            sector,
            title,
            "larger",
            deaths,
            injuries,
            new BigDecimal(loss)));
  }

  private void spread(
      String indicator,
      String window,
      Axis axis,
      List<Member> members,
      java.util.function.IntToLongFunction size) {
    for (int i = 0; i < members.size(); i++) {
      put(indicator, window, axis, members.get(i).code(), Figure.of(size.applyAsLong(i)));
    }
  }

  private long total(String indicator, String window, Axis axis, List<Member> members) {
    return members.stream()
        .mapToLong(one -> at(new Key(indicator, window, axis, one.code())))
        .sum();
  }

  private long at(Key key) {
    return values.getOrDefault(key, Figure.NOTHING).numerator().longValue();
  }

  static Figure ratio(long numerator, long denominator) {
    return new Figure(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), false);
  }

  void put(String indicator, String window, int count) {
    values.put(Key.total(indicator, window), Figure.of(count));
  }

  void put(String indicator, String window, Axis axis, String code, Figure figure) {
    values.put(new Key(indicator, window, axis, code), figure);
  }

  ReleaseFigures figures() {
    join();
    Release release =
        new Release(
            "R" + month + "-e1",
            month,
            1,
            LocalDateTime.of(2026, 7, 25, 8, 0),
            LocalDateTime.of(2026, 7, 25, 8, 12, 33),
            "test",
            "云江市",
            "990100");
    return new ReleaseFigures(release, units, sectors, kinds, values, larger, notes);
  }

  static ReportSettings settings() {
    return new ReportSettings(
        "云江市安全生产委员会办公室", 6, 2026, "云江市安全生产月报", List.of(), "", "综合统计科　0999-8123456", List.of());
  }
}
