package org.anshu.reports.declared;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.registry.Indicator;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.Phrases;

/**
 * What one writing of a declared report is about: the figures, the place and the names of periods.
 *
 * @param unit the statistical unit of a district's edition; empty for the whole city
 * @param quarterNames whether the year to date is called 一季度, 上半年 …
 */
record Scope(Facts facts, Words words, String issuer, String unit, boolean quarterNames) {

  static final String CUMULATIVE = "cumulative";
  static final String MONTH = "month";

  private static final int QUARTER_MONTHS = 3;

  ReleaseFigures figures() {
    return facts.figures();
  }

  YearMonth month() {
    return facts.month();
  }

  Phrases phrases() {
    return new Phrases(words, facts);
  }

  /** Whether it is a district's edition. */
  boolean isDistrict() {
    return !unit.isEmpty();
  }

  /** The same for the whole city. */
  Scope city() {
    return new Scope(facts, words, issuer, "", quarterNames);
  }

  /** The figure that {@code ref} names, of the place. */
  Key key(Ref ref) {
    String window = window(ref);
    if (ref.code().isEmpty()) {
      return Key.total(ref.indicator(), window).within(unit);
    }
    return member(ref, axis(ref.indicator()), ref.code());
  }

  /** The figure that {@code ref} names, of a member. */
  Key member(Ref ref, Axis axis, String code) {
    Key key = new Key(ref.indicator(), window(ref), axis, code);
    return key.within(unit);
  }

  /** The axis of the codes that {@code indicator} is broken down by. */
  Axis axis(String indicator) {
    return facts.indicator(indicator).axes().contains("category") ? Axis.CATEGORY : Axis.SECTOR;
  }

  /** The year to date, or the month for what is counted at its end only. */
  private String window(Ref ref) {
    if (!ref.window().isEmpty()) {
      return ref.window();
    }
    Indicator indicator = facts.indicator(ref.indicator());
    return indicator.covers(CUMULATIVE) ? CUMULATIVE : MONTH;
  }

  /** The members of units, sectors or a code list, in printing order. */
  List<Member> members(String by) {
    return switch (by) {
      case TableReader.UNITS -> figures().members(Axis.UNIT);
      case TableReader.SECTORS -> figures().members(Axis.SECTOR);
      default -> figures().list(by);
    };
  }

  /** The axis of {@code by}. */
  static Axis axisOf(String by) {
    return switch (by) {
      case TableReader.UNITS -> Axis.UNIT;
      case TableReader.SECTORS -> Axis.SECTOR;
      default -> Axis.CATEGORY;
    };
  }

  /** The name of the place: 全市, or the district. */
  String place() {
    return isDistrict() ? facts.name(Axis.UNIT, unit, unit) : words.say("place.city");
  }

  /** The text of a name such as {@code month} or {@code year}. */
  String name(String name) {
    int number = month().getMonthValue();
    return switch (name) {
      case "month" -> words.say("name.month", number);
      case "cumulative", "period" -> cumulative(number);
      case "quarter" -> words.say("name.quarter." + ((number - 1) / QUARTER_MONTHS + 1));
      case "year" -> String.valueOf(month().getYear());
      case "last_year" -> String.valueOf(month().getYear() - 1);
      case "end" -> words.say("name.end", number);
      case "city" -> isDistrict() ? place() : figures().release().cityName();
      case "place" -> place();
      case "issuer" -> issuer;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String cumulative(int number) {
    if (quarterNames && number % QUARTER_MONTHS == 0) {
      return words.say("name.through." + number);
    }
    return number == 1 ? words.say("name.month", number) : words.say("name.through", number);
  }

  /** The name of a window over a column. */
  String windowName(String window) {
    return switch (window) {
      case MONTH -> name("month");
      case CUMULATIVE, "" -> name("cumulative");
      case "quarter" -> name("quarter");
      default -> words.has("window." + window) ? words.say("window." + window) : window;
    };
  }

  /** The text with its places filled. */
  String fill(String text) {
    StringBuilder filled = new StringBuilder();
    for (Slot.Piece piece : Slot.pieces(text)) {
      filled.append(piece.isPlace() ? name(piece.text()) : piece.text());
    }
    return filled.toString();
  }

  /** The text with its places filled; the numbers of periods keep where they are from. */
  Passage passage(String name) {
    String text = name(name);
    boolean number = text.codePoints().anyMatch(Character::isDigit);
    return number
        ? Passage.of(
            text, Origin.at(Making.PERIOD, null, facts.place("release_", Map.of(), "month")))
        : Passage.plain(text);
  }

  /** The name of a file: as {@link #fill}, but the month is 2026-06. */
  String fileName(String text) {
    return fill(text.replace("{month}", month().toString()));
  }

  /** The window of the month {@code back} months before. */
  static String trend(int back) {
    return String.format(Locale.ROOT, "trend_%02d", back);
  }

  /** The full years of the release that figures are held of, latest last. */
  List<Integer> years(int count) {
    int last = month().getMonthValue() == 12 ? month().getYear() : month().getYear() - 1;
    List<Integer> years = new ArrayList<>();
    for (int year = last - count + 1; year <= last; year++) {
      years.add(year);
    }
    return years;
  }
}
