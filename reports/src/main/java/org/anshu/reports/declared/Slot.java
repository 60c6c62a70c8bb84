package org.anshu.reports.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place of a phrase between braces: {@code {change:accident.deaths@cumulative}}.
 *
 * @param word what is said, such as {@code change}; {@code value} if only a figure is named, or the
 *     name of a period or place, such as {@code month}
 * @param refs the figures
 * @param by what they are broken down by: {@code units}, {@code sectors} or a code list; empty if
 *     they are not
 * @param most how many members are named at the most
 */
record Slot(String word, List<Ref> refs, String by, int most) {

  /** The places that name no figure. */
  static final Set<String> NAMES =
      Set.of(
          "month",
          "cumulative",
          "quarter",
          "period",
          "year",
          "last_year",
          "end",
          "city",
          "place",
          "issuer");

  /** What is said about one figure. */
  static final Set<String> WORDS =
      Set.of(
          "value",
          "last",
          "change",
          "difference",
          "rate",
          "share",
          "money",
          "wan",
          "numerator",
          "denominator",
          "title",
          "unit");

  /** What is said about several figures. */
  static final Set<String> SEVERAL = Set.of("changes", "previous");

  /** What is said about the members of an axis. */
  static final Set<String> BROKEN_DOWN = Set.of("leaders", "moved", "quiet", "count");

  /** The window whose larger accidents are told. */
  static final String LARGER = "larger";

  private static final int MOST = 10;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern FORM =
      Pattern.compile("(?:([a-z]+):)?([^ ]+?)(?: by ([a-z0-9_]+)(?: (\\d+))?)?");

  Slot {
    refs = List.copyOf(refs);
  }

  /** A piece of a phrase: words, or a place; {@code slot} is null for words and for faults. */
  record Piece(String text, boolean isPlace, @Nullable Slot slot) {}

  /** The pieces of a phrase in order. */
  static List<Piece> pieces(String phrase) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(phrase);
    int from = 0;
    while (place.find()) {
      pieces.add(new Piece(phrase.substring(from, place.start()), false, null));
      pieces.add(new Piece(place.group(1), true, parse(place.group(1))));
      from = place.end();
    }
    pieces.add(new Piece(phrase.substring(from), false, null));
    return pieces;
  }

  private static @Nullable Slot parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return null;
    }
    String word = form.group(1) == null ? "" : form.group(1);
    String rest = form.group(2);
    if (word.isEmpty() && NAMES.contains(rest)) {
      return new Slot(rest, List.of(), "", 0);
    }
    if (word.equals(LARGER) && Set.of("month", "cumulative").contains(rest)) {
      return new Slot(LARGER, List.of(new Ref("accident.larger_accidents", "", rest)), "", 0);
    }
    List<Ref> refs = new ArrayList<>();
    for (String one : rest.split(",", -1)) {
      Ref ref = Ref.parse(one);
      if (ref == null) {
        return null;
      }
      refs.add(ref);
    }
    String by = form.group(3) == null ? "" : form.group(3);
    int most = form.group(4) == null ? MOST : Integer.parseInt(form.group(4));
    Slot slot = new Slot(word.isEmpty() ? "value" : word, refs, by, most);
    return slot.isWellFormed() ? slot : null;
  }

  private boolean isWellFormed() {
    if (BROKEN_DOWN.contains(word)) {
      return refs.size() == 1 && !by.isEmpty();
    }
    return by.isEmpty() && (SEVERAL.contains(word) || WORDS.contains(word) && refs.size() == 1);
  }
}
