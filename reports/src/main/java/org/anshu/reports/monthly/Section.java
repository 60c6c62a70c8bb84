package org.anshu.reports.monthly;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.Phrases;
import org.anshu.reports.wording.Totals;

/** What every section of the report needs: figures, words and the names of the periods. */
abstract class Section {

  static final String MONTH = "month";
  static final String CUMULATIVE = "cumulative";

  final Facts facts;
  final Words words;
  final Phrases phrases;
  final Totals totals;

  Section(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
    this.phrases = new Phrases(words, facts);
    this.totals = new Totals(facts);
  }

  /** The section, in reading order. */
  abstract List<Block> write();

  /** The section, or its heading with a sentence if no source delivers {@code indicator}. */
  List<Block> writeIfComputed(String name, String indicator) {
    return facts.absent(indicator) ? List.of(heading(name, words.tell("section.absent"))) : write();
  }

  /** The heading of the section {@code name} with its first paragraph. */
  Heading heading(String name, Passage text) {
    return new Heading(words.say("heading." + name), text, words.say("sheet." + name), name);
  }

  /** The month as the texts call it: 6月. */
  String monthName() {
    return words.say("month", month().getMonthValue());
  }

  /** The year to date as the texts call it: 1—6月, in January 1月. */
  String cumulativeName() {
    return isJanuary() ? monthName() : words.say("through", month().getMonthValue());
  }

  /** The year to date over a column beside the month: 1月累计 in January. */
  String yearName() {
    return isJanuary() ? words.say("through.january") : cumulativeName();
  }

  /** The name of a window, as sentences say it. */
  Passage name(String window) {
    return period(window.equals(MONTH) ? monthName() : cumulativeName());
  }

  /** A number that only names the period, such as the 6 of 6月. */
  Passage period(Object name) {
    Place month = facts.place("release_", Map.of(), "month");
    return Passage.of(String.valueOf(name), Origin.at(Making.PERIOD, null, month));
  }

  /** The number of the month, as sentences say it. */
  Passage monthNumber() {
    return period(month().getMonthValue());
  }

  /** The windows a text speaks of: in January month and year to date are the same. */
  List<String> spokenWindows() {
    return isJanuary() ? List.of(MONTH) : List.of(MONTH, CUMULATIVE);
  }

  boolean isJanuary() {
    return month().getMonthValue() == 1;
  }

  YearMonth month() {
    return facts.month();
  }

  Key unit(String indicator, String window, String code) {
    return new Key(indicator, window, Axis.UNIT, code);
  }
}
