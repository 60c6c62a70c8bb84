package org.anshu.reports.monthly;

import java.time.YearMonth;
import java.util.List;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.monthly.Block.Heading;

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
    return facts.absent(indicator)
        ? List.of(
            new Heading(
                words.say("heading." + name),
                words.say("section.absent"),
                words.say("sheet." + name)))
        : write();
  }

  /** The month as the texts call it: 6月. */
  String monthName() {
    return words.say("month", month().getMonthValue());
  }

  /** The year to date as the texts call it: 1—6月, in January 1月. */
  String cumulativeName() {
    return isJanuary() ? monthName() : words.say("through", month().getMonthValue());
  }

  /** The name of a window. */
  String name(String window) {
    return window.equals(MONTH) ? monthName() : cumulativeName();
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
