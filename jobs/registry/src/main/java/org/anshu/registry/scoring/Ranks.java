package org.anshu.registry.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.TieBreak;

/**
 * Competition ranks of the units of one type: by total, then by the tie breaks; a unit without a
 * value of a tie break stands behind those with one.
 */
final class Ranks {

  /**
   * A unit's place.
   *
   * @param rank 1 is first; equal ones share the better rank
   * @param tied how many share it
   */
  record Place(int rank, int tied, Explanation explanation) {}

  private final Rubric rubric;
  private final ScoreMeasures measures;

  Ranks(Rubric rubric, ScoreMeasures measures) {
    this.rubric = rubric;
    this.measures = measures;
  }

  private record Keyed(Sheet sheet, List<Measured> breaks) {}

  /** The places of {@code sheets}, all of one type, by unit. */
  Map<String, Place> of(List<Sheet> sheets) {
    List<Keyed> keyed =
        sheets.stream()
            .map(
                sheet ->
                    new Keyed(
                        sheet,
                        rubric.tieBreaks().stream()
                            .map(tie -> measures.of(tie.measure(), sheet))
                            .toList()))
            .sorted(order())
            .toList();
    Map<String, Place> places = new HashMap<>();
    int index = 0;
    while (index < keyed.size()) {
      int end = index + 1;
      while (end < keyed.size() && order().compare(keyed.get(index), keyed.get(end)) == 0) {
        end++;
      }
      for (Keyed tied : keyed.subList(index, end)) {
        places.put(
            tied.sheet().unit().code(),
            new Place(index + 1, end - index, explanation(tied, keyed, index + 1, end - index)));
      }
      index = end;
    }
    return places;
  }

  private Comparator<Keyed> order() {
    return (a, b) -> {
      int compared = b.sheet().total().compareTo(a.sheet().total());
      for (int index = 0; compared == 0 && index < rubric.tieBreaks().size(); index++) {
        compared =
            compare(rubric.tieBreaks().get(index), a.breaks().get(index), b.breaks().get(index));
      }
      return compared;
    };
  }

  private static int compare(TieBreak tie, Measured a, Measured b) {
    boolean has = a.state() == Measured.State.VALUE;
    boolean other = b.state() == Measured.State.VALUE;
    if (!has || !other) {
      return Boolean.compare(other, has);
    }
    return tie.direction() == Rule.Direction.AT_LEAST
        ? b.number().compareTo(a.number())
        : a.number().compareTo(b.number());
  }

  /** How many have the same total; they stand together, {@code at} being one of them. */
  private static long equal(Keyed unit, List<Keyed> all, int at) {
    int first = at;
    while (first > 0 && same(all.get(first - 1), unit)) {
      first--;
    }
    int end = at;
    while (end < all.size() && same(all.get(end), unit)) {
      end++;
    }
    return (long) end - first;
  }

  private static boolean same(Keyed a, Keyed b) {
    return a.sheet().total().compareTo(b.sheet().total()) == 0;
  }

  private Explanation explanation(Keyed unit, List<Keyed> all, int rank, int tied) {
    long equal = equal(unit, all, rank - 1);
    List<String> texts = new ArrayList<>();
    List<Explanation> parts = new ArrayList<>();
    texts.add("同类 %d 个单位中第 %d 名".formatted(all.size(), rank));
    if (equal > 1 && !rubric.tieBreaks().isEmpty()) {
      texts.add("%d 个单位总分相同，按并列规则比较".formatted(equal));
      for (Measured measured : unit.breaks()) {
        parts.add(
            new Explanation(
                "并列比较",
                measured.text(),
                measured.state() == Measured.State.VALUE ? Exact.decimal(measured.number()) : null,
                measured.sources(),
                List.of()));
      }
    }
    if (tied > 1) {
      texts.add("%d 个单位并列".formatted(tied));
    }
    return new Explanation("名次", String.join("，", texts), null, List.of(), parts);
  }
}
