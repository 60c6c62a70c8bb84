package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates what the credit platform holds beside its enterprises and its list: the other kinds of
 * subjects, what is said of all of them, and what follows from being listed.
 */
final class CreditRecords {

  private static final int FULL_ORGANISATIONS = 340;
  private static final int FULL_EXPERTS = 480;
  private static final int FULL_GRADES = 9_500;
  private static final LocalDate EDITION = LocalDate.of(2023, 10, 1);

  /** No real division and none of the enterprises': codes of organisations never meet theirs. */
  private static final String REGISTRY = "990190";

  private static final List<String> AGENCY_WORDS =
      List.of("安全评价咨询", "安全技术服务", "检测检验", "标准化评审", "职业安全科技", "安全工程");
  private static final List<String> INSURER_WORDS =
      List.of("财产保险云江中心支公司", "责任保险云江分公司", "农业保险云江支公司", "保险经纪云江分公司");
  private static final List<String> SPECIALTIES =
      List.of("化工工艺", "电气安全", "矿山通风", "建筑施工", "粉尘防爆", "特种设备", "消防工程", "有限空间作业");
  private static final String BRANDS = "恒安泰和瑞信华正众诚中远嘉禾";

  private final City city;
  private final List<Listing> listings;
  private final Map<String, Long> subjects = new HashMap<>();
  private final List<String[]> organisations = new ArrayList<>();

  /**
   * An entry of the list of the seriously dishonest, as the source has it.
   *
   * @param number its number
   * @param from when it was listed
   * @param expires when it expires
   * @param removed when it was removed, or null
   * @param kind how it was removed: 1 expired, 2 early, 3 revoked; null if it was not
   */
  record Listing(
      String number,
      LocalDate from,
      LocalDate expires,
      @Nullable LocalDate removed,
      @Nullable String kind) {}

  CreditRecords(City city, List<Listing> listings) {
    this.city = city;
    this.listings = listings;
    for (int i = 0; i < city.enterprises().size(); i++) {
      subjects.put(city.enterprises().get(i).code(), CreditTables.subjectId(i));
    }
  }

  void generate() {
    city.stage("信用档案", "Credit records", -1);
    organisations();
    experts();
    grades();
    new ListingSequel(city, listings).generate();
    Assurance assurance = new Assurance(city, this);
    assurance.generate();
    new CreditEvents(city, this, assurance).generate();
    new CreditRecordsDirt(city, this, assurance, listings).plant();
    city.progress().done(new Text("信用档案已生成", "Credit records generated"));
  }

  /** The number of an enterprise's subject. */
  long subject(Enterprise enterprise) {
    Long id = subjects.get(enterprise.code());
    if (id == null) {
      throw new IllegalStateException("Expected a subject for " + enterprise.code());
    }
    return id;
  }

  /** Number and code of an agency, or of an insurer. */
  String[] organisation(Dice dice, boolean insurer) {
    String prefix = insurer ? "BX" : "JG";
    String[] found = dice.pick(organisations);
    while (!found[0].startsWith(prefix)) {
      found = dice.pick(organisations);
    }
    return found;
  }

  private void organisations() {
    Dice dice = city.dice("organisation");
    int size = city.options().rows(FULL_ORGANISATIONS);
    for (int i = 0; i < size; i++) {
      @Nullable String[] row = organisationRow(dice, i, i % 8 == 0);
      organisations.add(new String[] {Planter.present(row[0]), Planter.present(row[2])});
      city.sink().row(SourceTable.ORGANISATION, row);
    }
  }

  static @Nullable String[] organisationRow(Dice dice, int index, boolean insurer) {
    Place place = Place.draw(dice);
    LocalDate day = day(dice);
    String word = dice.pick(insurer ? INSURER_WORDS : AGENCY_WORDS);
    return new @Nullable String[] {
      (insurer ? "BX" : "JG") + TextForm.padded(index + 1L, 5),
      insurer ? "3" : "2",
      SocialCreditCode.of(REGISTRY, 20_000_003 + index * 137),
      "云江" + dice.letter(BRANDS) + dice.letter(BRANDS) + word + (insurer ? "" : "有限公司"),
      EnforcementTables.region(dice, place),
      insurer ? "安全生产责任保险" : word,
      insurer ? null : day.plusYears(5).toString(),
      dice.chance(0.04) ? "2" : "1",
      stamp(dice, day)
    };
  }

  private void experts() {
    Dice dice = city.dice("expert");
    int size = city.options().rows(FULL_EXPERTS);
    for (int i = 0; i < size; i++) {
      city.sink().row(SourceTable.EXPERT, expertRow(dice, i));
    }
  }

  static @Nullable String[] expertRow(Dice dice, int index) {
    LocalDate birth = LocalDate.of(dice.between(1958, 1992), dice.between(1, 12), 11);
    LocalDate appointed = day(dice);
    LocalDate until = appointed.plusYears(3).minusDays(1);
    boolean left = dice.chance(0.05) && until.isBefore(CityCalendar.LAST);
    return new @Nullable String[] {
      "ZJ" + TextForm.padded(index + 1L, 5),
      People.name(dice),
      People.identityNumber(dice, birth, dice.chance(0.8)),
      People.phone(dice),
      EnforcementTables.region(dice, Place.draw(dice)),
      dice.pick(SPECIALTIES),
      String.valueOf(1 + dice.weighted(25, 50, 25)),
      appointed.toString(),
      until.toString(),
      left ? "2" : "1",
      stamp(dice, left ? until : appointed)
    };
  }

  private void grades() {
    Dice dice = city.dice("credit-grade");
    int size = city.options().rows(FULL_GRADES);
    for (int i = 0; i < size; i++) {
      String subject;
      String scheme;
      switch (i % 40) {
        case 0 -> {
          subject = organisation(dice, true)[0];
          scheme = "03";
        }
        case 1, 2 -> {
          subject = organisation(dice, false)[0];
          scheme = "02";
        }
        case 3 -> {
          int experts = city.options().rows(FULL_EXPERTS);
          subject = "ZJ" + TextForm.padded(dice.between(1, experts), 5);
          scheme = "04";
        }
        default -> {
          subject = String.valueOf(subject(city.enterprise(dice)));
          scheme = "01";
        }
      }
      city.sink().row(SourceTable.CREDIT_GRADE, gradeRow(dice, i, subject, scheme));
    }
  }

  /** Graded once a year, for the year that follows. */
  static @Nullable String[] gradeRow(Dice dice, int index, String subject, String scheme) {
    int level = dice.weighted(22, 52, 21, 5);
    String[] names =
        switch (scheme) {
          case "03" -> new String[] {"优秀", "良好", "合格", "不合格"};
          case "04" -> new String[] {"优秀", "称职", "基本称职", "不称职"};
          default -> new String[] {"A", "B", "C", "D"};
        };
    LocalDate from = LocalDate.of(dice.between(2024, 2026), dice.between(1, 6), 1);
    boolean scored = !"04".equals(scheme) && dice.chance(0.9);
    int tenths = dice.between(0, 99) + 900 - 100 * level;
    return new @Nullable String[] {
      "PJ" + from.getYear() + TextForm.padded(index + 1L, 6),
      subject,
      scheme,
      from.isBefore(EDITION.plusYears(1)) ? "2021" : "2024",
      names[level],
      scored ? tenths / 10 + "." + tenths % 10 : null,
      from.toString(),
      from.plusYears(1).minusDays(1).toString(),
      stamp(dice, from)
    };
  }

  /** A day the city's data covers. */
  static LocalDate day(Dice dice) {
    return CityCalendar.FIRST.plusDays(dice.between(0, 1_110));
  }

  /** When a row that changed on {@code day}, within the data, was stored. */
  static String stamp(Dice dice, LocalDate day) {
    return TextForm.stamp(CityCalendar.stored(dice, CityCalendar.officeTime(dice, day)));
  }
}
