package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anshu.connectors.demo.CityRecords.Decision;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates what belongs to penalty decisions: their items, the accident they follow, their
 * publication, and cases handed to the police.
 */
final class PenaltySequel {

  private static final int OLDEST_ACCIDENT = 220;
  private static final int NEWEST_ACCIDENT = 12;

  private final City city;

  PenaltySequel(City city) {
    this.city = city;
  }

  void generate() {
    List<Decision> decisions = city.records().decisions();
    city.stage("处罚明细、公示与移送", "Penalty items, publications, transfers", decisions.size());
    Dice dice = city.dice("penalty-item");
    for (Decision decision : decisions) {
      items(dice, decision).forEach(row -> city.sink().row(SourceTable.PENALTY_ITEM, row));
    }
    PenaltySequelDirt dirt = new PenaltySequelDirt(city);
    dirt.items();
    links();
    dirt.links();
    publications();
    dirt.publications();
    transfers();
    dirt.transfers();
    city.progress()
        .done(new Text("处罚明细、公示与移送已生成", "Penalty items, publications, transfers generated"));
  }

  /** The fines of all parties add up to the decision's; what is confiscated comes on top. */
  private static List<@Nullable String[]> items(Dice dice, Decision decision) {
    List<@Nullable String[]> rows = new ArrayList<>();
    boolean person = dice.chance(decision.accident() ? 0.9 : 0.12);
    long personal = person ? decision.fine() / 1_000 * 100 : 0;
    if (dice.chance(0.12)) {
      rows.add(item(dice, decision, rows.size() + 1, new Item("1", "01", "")));
    }
    Item main = new Item("1", "03", written(dice, decision.fine() - personal));
    rows.add(item(dice, decision, rows.size() + 1, main));
    if (personal > 0) {
      Item own = new Item("2", "03", written(dice, personal));
      rows.add(item(dice, decision, rows.size() + 1, own));
    }
    if (dice.chance(0.025)) {
      boolean known = dice.chance(0.6);
      String amount = known ? written(dice, dice.between(5, 800) * 10_000L) : "";
      Item taken = new Item("1", dice.chance(0.7) ? "04" : "05", amount);
      rows.add(item(dice, decision, rows.size() + 1, taken));
    }
    if (dice.chance(decision.accident() ? 0.15 : 0.01)) {
      String kind = dice.pick(List.of("06", "09", "12"));
      rows.add(item(dice, decision, rows.size() + 1, new Item("1", kind, "")));
    }
    return rows;
  }

  /**
   * An item of a decision.
   *
   * @param party 1 unit, 2 person
   * @param kind its code of the list of kinds
   * @param amount as the source writes it, empty for none
   */
  record Item(String party, String kind, String amount) {}

  static @Nullable String[] item(Dice dice, Decision decision, int number, Item item) {
    boolean person = item.party().equals("2");
    return new @Nullable String[] {
      decision.penalty().number() + "-" + number,
      decision.penalty().number(),
      item.party(),
      person ? People.name(dice) : decision.penalty().enterprise().name(),
      item.kind(),
      item.amount(),
      "0",
      Moments.changed(dice, decision.day())
    };
  }

  static String written(Dice dice, long hundredths) {
    return switch (dice.weighted(95, 3, 2)) {
      case 0 -> TextForm.money(hundredths);
      case 1 -> TextForm.moneyWithCommas(hundredths);
      default -> SocialCreditCode.fullWidth(TextForm.money(hundredths));
    };
  }

  /** A decision after an accident names one of the months before, of the same place if it can. */
  private void links() {
    Dice dice = city.dice("penalty-accident");
    for (Decision decision : city.records().decisions()) {
      if (!decision.accident() || !dice.chance(0.96)) {
        continue;
      }
      List<Accident> near = near(decision);
      if (!near.isEmpty()) {
        String accident = dice.pick(near).number();
        city.sink().row(SourceTable.PENALTY_ACCIDENT, link(dice, decision, accident));
      }
    }
  }

  static @Nullable String[] link(Dice dice, Decision decision, String accident) {
    return new @Nullable String[] {
      decision.penalty().number(), accident, Moments.changed(dice, decision.day())
    };
  }

  private List<Accident> near(Decision decision) {
    LocalDate filed = decision.penalty().filed();
    List<Accident> before =
        city.records().accidents().stream()
            .filter(each -> isNear(each.at().toLocalDate(), filed))
            .toList();
    String area = decision.penalty().enterprise().place().area();
    List<Accident> here =
        before.stream().filter(each -> each.enterprise().place().area().equals(area)).toList();
    return here.isEmpty() ? before : here;
  }

  private static boolean isNear(LocalDate accident, LocalDate filed) {
    return accident.isAfter(filed.minusDays(OLDEST_ACCIDENT))
        && accident.isBefore(filed.minusDays(NEWEST_ACCIDENT));
  }

  private void publications() {
    Dice dice = city.dice("publication");
    int number = 1;
    for (Decision decision : city.records().decisions()) {
      int days = dice.chance(0.9) ? dice.between(1, 9) : dice.between(10, 45);
      LocalDate day = decision.day().plusDays(days);
      if (dice.chance(0.92) && !day.isAfter(CityCalendar.LAST)) {
        String key = "GS" + TextForm.padded(number++, 8);
        city.sink().row(SourceTable.PUBLICATION, publication(dice, key, decision, day));
      }
    }
  }

  /** A revoked decision is taken down again. */
  static @Nullable String[] publication(
      Dice dice, String number, Decision decision, LocalDate day) {
    LocalDate down = decision.revoked() ? Moments.past(day.plusDays(dice.between(20, 120))) : null;
    String[] media = {"1", "2", "3", "9"};
    return new @Nullable String[] {
      number,
      decision.penalty().number(),
      day.toString(),
      media[dice.weighted(60, 22, 15, 3)],
      TextForm.orZero(down),
      "0",
      Moments.changed(dice, day, down)
    };
  }

  private void transfers() {
    Dice dice = city.dice("justice-transfer");
    int number = 1;
    for (Decision decision : city.records().decisions()) {
      if (dice.chance(decision.accident() ? 0.12 : 0.008)) {
        Transfer transfer = Transfer.draw(dice, decision.penalty().filed());
        String key = "YS" + TextForm.padded(number++, 6);
        city.sink()
            .row(
                SourceTable.JUSTICE_TRANSFER, transfer.row(dice, key, decision.penalty().number()));
      }
    }
  }

  /**
   * A case that may be a crime; null is not yet or never.
   *
   * @param lead when the lead was found
   * @param approved when the head approved the transfer, mostly within three days
   * @param transferred when it went to the police, within a day of it
   * @param accepted when the police filed it
   * @param outcome the source's code
   */
  record Transfer(
      LocalDate lead,
      @Nullable LocalDate approved,
      @Nullable LocalDate transferred,
      @Nullable LocalDate accepted,
      String outcome) {

    static Transfer draw(Dice dice, LocalDate lead) {
      boolean granted = dice.chance(0.92);
      LocalDate approved = granted ? Moments.past(lead.plusDays(dice.between(0, 5))) : null;
      LocalDate sent =
          approved == null ? null : Moments.past(approved.plusDays(dice.chance(0.85) ? 1 : 4));
      boolean filed = dice.chance(0.8);
      LocalDate accepted =
          sent == null || !filed ? null : Moments.past(sent.plusDays(dice.between(1, 12)));
      boolean refused = !filed && dice.chance(0.7);
      String outcome = !granted ? "4" : accepted != null ? "1" : refused ? "2" : "3";
      return new Transfer(lead, approved, sent, accepted, outcome);
    }

    @Nullable String[] row(Dice dice, String number, @Nullable String decision) {
      return new @Nullable String[] {
        number,
        decision,
        lead.toString(),
        TextForm.orZero(approved),
        TextForm.orZero(transferred),
        TextForm.orZero(accepted),
        outcome,
        dice.chance(0.9) ? "云江市公安局" : "云江市人民检察院",
        People.name(dice),
        "0",
        Moments.changed(dice, lead, approved, transferred, accepted)
      };
    }
  }
}
