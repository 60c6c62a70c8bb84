package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision to fine an enterprise.
 *
 * @param number the number of the decision
 * @param inspection the inspection it follows from, or null
 * @param enterprise who is fined
 * @param filed when the case was opened
 * @param decided when it was decided, not before {@code filed}
 */
record Penalty(
    String number,
    @Nullable String inspection,
    Enterprise enterprise,
    LocalDate filed,
    LocalDate decided) {

  @Nullable String[] row(Dice dice, long id) {
    boolean accident = dice.chance(0.04);
    return new @Nullable String[] {
      String.valueOf(id),
      number,
      inspection,
      enterprise.code(),
      EnforcementTables.region(dice, enterprise.place()),
      enterprise.place().zone(),
      enterprise.industry().written(dice),
      filed.toString(),
      decided.toString(),
      accident ? "2" : "1",
      written(dice, fine(dice, accident)),
      "N",
      "0",
      TextForm.stamp(CityCalendar.stored(dice, CityCalendar.officeTime(dice, decided)))
    };
  }

  /** What {@code row}, made by {@link #row}, says. */
  CityRecords.Decision decision(@Nullable String[] row) {
    StringBuilder digits = new StringBuilder();
    // Full-width and ASCII digits alike, and no commas: two places after the point, always.
    Planter.present(row[SourceTable.PENALTY.at("fine_amount")])
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return new CityRecords.Decision(
        this,
        "2".equals(row[SourceTable.PENALTY.at("penalty_kind")]),
        Long.parseLong(digits.toString()),
        "Y".equals(row[SourceTable.PENALTY.at("revoked")]));
  }

  /** Whole hundreds of yuan, in hundredths of a yuan. */
  private static long fine(Dice dice, boolean accident) {
    double yuan = accident ? dice.logNormal(450_000, 0.55) : dice.logNormal(16_000, 0.9);
    return Math.max(500L, (long) (yuan / 100) * 100) * 100;
  }

  /** The column is text, and clerks write amounts as they like. */
  private static String written(Dice dice, long hundredths) {
    return switch (dice.weighted(94, 4, 2)) {
      case 0 -> TextForm.money(hundredths);
      case 1 -> TextForm.moneyWithCommas(hundredths);
      default -> SocialCreditCode.fullWidth(TextForm.money(hundredths));
    };
  }
}
