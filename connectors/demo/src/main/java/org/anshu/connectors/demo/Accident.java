package org.anshu.connectors.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An accident as first reported.
 *
 * @param number its number
 * @param at when it happened
 * @param kind its management class
 * @param enterprise whose it is
 * @param deaths deaths, missing persons included
 * @param serious serious injuries, null if unknown
 * @param minor minor injuries, null if unknown
 * @param loss direct loss in hundredths of 万元, null if unknown
 */
record Accident(
    String number,
    LocalDateTime at,
    AccidentKind kind,
    Enterprise enterprise,
    int deaths,
    @Nullable Integer serious,
    @Nullable Integer minor,
    @Nullable Long loss) {

  /** The row of the basic table; {@code status} and {@code changed} as of its last supplement. */
  @Nullable String[] row(Dice dice, String status, LocalDateTime changed) {
    AccidentKind.Type type = kind.type(dice, enterprise.industry().sector(), deaths);
    boolean person = dice.chance(0.08);
    LocalDateTime reported = reported(dice);
    return new @Nullable String[] {
      number,
      title(type, person),
      TextForm.stamp(at),
      TextForm.stamp(reported),
      enterprise.place().area(),
      enterprise.place().zone(),
      enterprise.industry().written(dice),
      kind.code(),
      type.code(),
      String.valueOf(deaths),
      serious == null ? null : serious.toString(),
      minor == null ? null : minor.toString(),
      loss == null ? null : TextForm.money(loss),
      person ? "个体户" : enterprise.name(),
      person ? null : written(dice),
      status,
      "0",
      TextForm.stamp(changed.isBefore(reported) ? reported : changed)
    };
  }

  private LocalDateTime reported(Dice dice) {
    int minutes = dice.chance(0.03) ? dice.between(1_440, 5_760) : dice.between(20, 1_200);
    return CityCalendar.notAfterEnd(at.plusMinutes(minutes));
  }

  /** One code in two hundred is typed in full-width digits. */
  private String written(Dice dice) {
    String code = enterprise.code();
    return dice.chance(0.005) ? SocialCreditCode.fullWidth(code) : code;
  }

  private String title(AccidentKind.Type type, boolean person) {
    return enterprise.place().label()
        + (person ? "" : enterprise.name())
        + "“"
        + at.getMonthValue()
        + "·"
        + at.getDayOfMonth()
        + "”"
        + type.name()
        + "事故";
  }
}
