package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.demo.HazardPlatform.Entry;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Generates what else happens to hazards: their class and place, transfers, enterprises that close,
 * refusals, and looks back after acceptance.
 */
final class HazardMatters {

  private static final LocalDate LATEST = LocalDate.of(2025, 12, 31);
  private static final String[] NO_HAZARDS = {"PT2019000005", "PT2023999998"};
  private static final List<String> CLASSES =
      List.of(
          "消防安全",
          "用电安全",
          "生产设备设施及工艺",
          "场所环境",
          "从业人员操作行为",
          "有限空间和危险作业",
          "安全教育培训",
          "规章制度和操作规程",
          "相关方管理",
          "应急管理",
          "特种设备现场管理",
          "安全生产管理机构及人员",
          "资质证照",
          "其他");
  private static final List<String> SITES = List.of("生产车间", "仓库", "配电房", "危险作业区域", "办公生活区", "施工现场");
  private static final List<String> DEPARTMENTS =
      List.of("市消防救援支队", "市住房和城乡建设局", "市市场监督管理局", "市交通运输局", "市工业和信息化局");

  private final City city;
  private final List<Entry> entries;
  private long matter = 1;

  HazardMatters(City city, List<Entry> entries) {
    this.city = city;
    this.entries = entries;
  }

  void generate() {
    classes();
    plantClasses();
    matters();
    plantMatters();
    looksBack();
    plantLooksBack();
  }

  /** All hazards of the platform, and one in five of the enforcement system's, are classified. */
  private void classes() {
    Dice dice = city.dice("platform-class");
    for (Entry entry : entries) {
      LocalDate found = entry.life().found();
      city.sink().row(SourceTable.PLATFORM_CLASS, classRow(dice, entry.number(), found));
    }
    for (Hazard hazard : city.records().hazards()) {
      if (dice.chance(0.2)) {
        LocalDate found = hazard.life().found();
        city.sink().row(SourceTable.PLATFORM_CLASS, classRow(dice, hazard.number(), found));
      }
    }
  }

  private static @Nullable String[] classRow(Dice dice, String hazard, LocalDate found) {
    int kind = dice.weighted(26, 14, 12, 10, 8, 5, 6, 5, 3, 4, 3, 2, 1, 1);
    return new @Nullable String[] {
      hazard,
      CLASSES.get(kind),
      dice.chance(0.05) ? "" : SITES.get(dice.weighted(44, 22, 12, 8, 8, 6)),
      Moments.changed(dice, found)
    };
  }

  private void plantClasses() {
    Dice dice = city.dice("platform-class-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_CLASS,
            "hz_no",
            n -> classRow(dice, "PT2024" + TextForm.padded(990_001L + n, 6), LATEST));
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "kind"), "消防", "11");
    planter.quarantined(serial, new Flaw("missing_required", "MISSING_VALUE", "kind"), null, "");
  }

  /** Some are handed over, some enterprises close before the work, some refuse it. */
  private void matters() {
    Dice dice = city.dice("platform-matter");
    for (Entry entry : entries) {
      HazardLife life = entry.life();
      LocalDate found = life.found();
      LocalDate limit = life.extended() == null ? life.due() : life.extended();
      boolean open = life.rectified() == null && life.withdrawn() == null;
      if (dice.chance(0.012) && life.withdrawn() == null) {
        matter(dice, entry, "移交", found.plusDays(dice.between(2, 12)), dice.pick(DEPARTMENTS));
      }
      if (open && dice.chance(0.3)) {
        matter(dice, entry, "拒不整改", limit.plusDays(dice.between(3, 30)), "市应急管理局");
      }
      if (open && dice.chance(0.12)) {
        matter(dice, entry, "企业关闭", limit.plusDays(dice.between(20, 200)), "市市场监督管理局");
      }
    }
  }

  private void matter(Dice dice, Entry entry, String kind, LocalDate day, String authority) {
    if (!day.isAfter(CityCalendar.LAST)) {
      String number = "SX" + TextForm.padded(matter++, 8);
      city.sink()
          .row(
              SourceTable.PLATFORM_MATTER,
              matterRow(dice, new Matter(number, entry.number(), kind, authority), day));
    }
  }

  /**
   * Something that happens to a hazard.
   *
   * @param number its number
   * @param hazard the hazard's number
   * @param kind as the source writes it
   * @param authority who takes over or says so
   */
  private record Matter(String number, String hazard, String kind, String authority) {}

  private static @Nullable String[] matterRow(Dice dice, Matter matter, LocalDate day) {
    return new @Nullable String[] {
      matter.number(),
      matter.hazard(),
      matter.kind(),
      day.toString(),
      matter.authority(),
      People.name(dice),
      Moments.changed(dice, day)
    };
  }

  private void plantMatters() {
    Dice dice = city.dice("platform-matter-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_MATTER,
            "matter_no",
            n -> {
              Entry entry = old(dice);
              String number = "SX9" + TextForm.padded(n, 7);
              Matter matter = new Matter(number, entry.number(), "移交", "市消防救援支队");
              return matterRow(dice, matter, entry.life().found().plusDays(9));
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "hz_no"), NO_HAZARDS);
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "kind"), "关闭", "3");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "matter_date"), "2031-03-01", "2099-01-01");
  }

  /** Major hazards and one in eight of the others are looked at again after acceptance. */
  private void looksBack() {
    Dice dice = city.dice("platform-look-back");
    long number = 1;
    for (Entry entry : entries) {
      LocalDate closed = entry.life().closed();
      boolean wanted = dice.chance(entry.life().major() ? 0.6 : 0.12);
      LocalDate day = closed == null ? null : Moments.past(closed.plusDays(dice.between(20, 180)));
      if (wanted && day != null) {
        String key = "HT" + TextForm.padded(number++, 8);
        city.sink()
            .row(
                SourceTable.PLATFORM_LOOK_BACK,
                HazardSteps.recheckRow(dice, key, entry, day, dice.chance(0.04) ? "不合格" : "合格"));
      }
    }
  }

  private void plantLooksBack() {
    Dice dice = city.dice("platform-look-back-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_LOOK_BACK,
            "rc_no",
            n -> {
              Entry entry = old(dice);
              LocalDate day = entry.life().found().plusDays(200);
              return HazardSteps.recheckRow(
                  dice,
                  "HT9" + TextForm.padded(n, 7),
                  entry,
                  Moments.past(day) == null ? LATEST : day,
                  "合格");
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "hz_no"), NO_HAZARDS);
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "result"), "反弹", "2");
    planter.quarantined(
        serial, new Flaw("impossible_date", "BAD_DATE", "rc_date"), "2025-02-30", "上月");
  }

  private Entry old(Dice dice) {
    Entry entry = dice.pick(entries);
    while (entry.life().found().isAfter(LATEST)) {
      entry = dice.pick(entries);
    }
    return entry;
  }
}
