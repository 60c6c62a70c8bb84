package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates the hazard platform: about a third of its hazards are in the enforcement system, too,
 * and name the number they have there.
 */
final class HazardPlatform {

  private static final int FULL_HAZARDS = 8_000;
  private static final double SHARED = 0.3;

  /** Of the platform's own hazards; of those it shares, the major ones come first. */
  private static final double MAJOR = 0.07;

  private static final List<String[]> STANDARDS =
      List.of(
          new String[] {"应急管理部令第10号", "2023", "第四条"},
          new String[] {"安监总管三〔2017〕121号", "2017", "第三条"},
          new String[] {"矿安〔2022〕88号", "2022", "第二条"},
          new String[] {"房屋市政工程重大事故隐患判定标准", "2024", "第五条"},
          new String[] {"GB 35181", "2017", "6.2"},
          new String[] {"GB 45067", "2024", "5.1"});

  private final City city;
  private final CityCalendar calendar = CityCalendar.ofOffices();
  private final List<Entry> entries = new ArrayList<>();

  HazardPlatform(City city) {
    this.city = city;
  }

  void generate() {
    int size = city.options().rows(FULL_HAZARDS);
    city.stage("隐患排查治理平台", "Hazard platform", size);
    draw(size);
    Dice dice = city.dice("platform-hazard-rows");
    for (Entry entry : entries) {
      city.sink().row(SourceTable.PLATFORM_HAZARD, entry.row(dice));
    }
    HazardPlatformDirt dirt = new HazardPlatformDirt(city, entries);
    dirt.hazards();
    new HazardSteps(city, entries).generate();
    dirt.steps();
    new HazardMatters(city, entries).generate();
    city.progress().done(new Text("隐患排查治理平台已生成", "Hazard platform generated"));
  }

  /**
   * A hazard on the platform.
   *
   * @param number its number there
   * @param reference its number in the enforcement system, or null
   * @param origin how it came to be known, as the source writes it
   * @param enterprise where it is
   * @param life its dates
   */
  record Entry(
      String number,
      @Nullable String reference,
      String origin,
      Enterprise enterprise,
      HazardLife life) {

    @Nullable String[] row(Dice dice) {
      HazardLife.Listing listing = life.listing();
      String[] standard = standard(dice);
      return new @Nullable String[] {
        number,
        reference == null ? "" : reference,
        origin,
        enterprise.code(),
        enterprise.name(),
        EnforcementTables.region(dice, enterprise.place()),
        enterprise.place().zone(),
        enterprise.industry().written(dice),
        life.major() ? "重大" : "一般",
        standard[0],
        standard[1],
        standard[2],
        life.found().toString(),
        life.due().toString(),
        Moments.orEmpty(life.extended()),
        Moments.orEmpty(life.rectified()),
        Moments.orEmpty(life.closed()),
        Moments.orEmpty(life.withdrawn()),
        listing == null ? "" : levelOf(listing),
        Moments.orEmpty(listing == null ? null : listing.listed()),
        Moments.orEmpty(listing == null ? null : listing.delisted()),
        People.name(dice),
        People.phone(dice),
        "0",
        Moments.changed(dice, life.lastChange())
      };
    }

    /** Only a major hazard is judged by a standard. */
    private String[] standard(Dice dice) {
      return life.major() ? dice.pick(STANDARDS) : new String[] {"", "", ""};
    }
  }

  static String levelOf(HazardLife.Listing listing) {
    return switch (listing.level()) {
      case "1" -> "县级";
      case "2" -> "市级";
      default -> "省级";
    };
  }

  private void draw(int size) {
    Dice dice = city.dice("platform-hazard");
    int shared = (int) (SHARED * size);
    for (Hazard hazard : shared(dice, shared)) {
      String origin = hazard.origin().equals("1") ? "部门检查" : "企业自查";
      entries.add(
          new Entry(
              "", hazard.number(), origin, hazard.enterprise(), lagging(dice, hazard.life())));
    }
    String[] origins = {"企业自查", "部门检查", "群众举报", "专家会诊"};
    while (entries.size() < size) {
      LocalDate found = calendar.draw(dice);
      String origin = origins[dice.weighted(72, 12, 6, 10)];
      HazardLife life = life(dice, found, dice.chance(MAJOR));
      entries.add(new Entry("", null, origin, city.enterprise(dice), life));
    }
    entries.sort(Comparator.comparing(each -> each.life().found()));
    Map<Integer, Integer> serials = new HashMap<>();
    entries.replaceAll(
        each -> {
          int year = each.life().found().getYear();
          String number = "PT" + year + TextForm.padded(serials.merge(year, 1, Integer::sum), 6);
          return new Entry(number, each.reference(), each.origin(), each.enterprise(), each.life());
        });
  }

  static HazardLife life(Dice dice, LocalDate found, boolean major) {
    HazardLife life = HazardLife.draw(dice, found);
    while (life.major() != major) {
      life = HazardLife.draw(dice, found);
    }
    return life;
  }

  /** Different hazards of the enforcement system: up to half of them major, the rest any. */
  private List<Hazard> shared(Dice dice, int size) {
    List<Hazard> all = city.records().hazards();
    List<Hazard> chosen = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (Hazard hazard : all) {
      if (hazard.life().major() && chosen.size() < size / 2 && dice.chance(0.8)) {
        chosen.add(hazard);
        numbers.add(hazard.number());
      }
    }
    while (chosen.size() < size) {
      Hazard hazard = dice.pick(all);
      if (numbers.add(hazard.number())) {
        chosen.add(hazard);
      }
    }
    return chosen;
  }

  /** One shared hazard in fifteen is closed in the enforcement system only. */
  private static HazardLife lagging(Dice dice, HazardLife life) {
    if (!dice.chance(0.07)) {
      return life;
    }
    HazardLife.Listing listing = life.listing();
    HazardLife.Listing open =
        listing == null ? null : new HazardLife.Listing(listing.level(), listing.listed(), null);
    return new HazardLife(
        life.major(),
        life.found(),
        life.due(),
        life.extended(),
        life.rectified(),
        null,
        life.withdrawn(),
        open);
  }
}
