package org.anshu.registry.tendency;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** One rule on one group of incidents in one month. */
final class Judgement {

  private static final int CALENDAR_MONTHS = 12;

  private final TendencyRule rule;
  private final LocalDate from;
  private final LocalDate start;
  private final LocalDate end;
  private final long seed;

  /**
   * The judgement of a month.
   *
   * @param from the first day that is looked at
   * @param seed of the spreads by chance
   */
  Judgement(TendencyRule rule, LocalDate from, YearMonth month, long seed) {
    this.rule = rule;
    this.from = from;
    this.start = month.atDay(1);
    this.end = month.plusMonths(1).atDay(1);
    this.seed = seed;
  }

  /**
   * What stands out in a group.
   *
   * @param group its codes
   * @param members its incidents from the first day on, by day
   * @param all the incidents of all groups
   * @param limit the probability below which it is an alert
   */
  Optional<Alert> of(
      Map<String, String> group, List<Incident> members, List<Incident> all, double limit) {
    Alert found =
        switch (rule.method()) {
          case U_CHART -> uChart(group, members);
          case SCAN -> scan(group, members, limit);
          case FIRST_SEEN -> firstSeen(group, members);
          case CALENDAR -> calendar(group, members, all);
        };
    return found.incidents().size() >= rule.minimum() && found.probability() < limit
        ? Optional.of(found)
        : Optional.empty();
  }

  private Alert uChart(Map<String, String> group, List<Incident> members) {
    List<Incident> month = since(members, start);
    double share = days(start, end) / (double) days(from, end);
    double expected =
        (members.size() - month.size()) * (days(start, end) / (double) days(from, start));
    return alert(group, month, expected, tail(members.size(), share, month.size()));
  }

  private Alert scan(Map<String, String> group, List<Incident> members, double limit) {
    int total = (int) days(from, end);
    ScanStatistic test = new ScanStatistic(total, (int) days(start, end), rule.windowDays());
    int[] sorted = members.stream().mapToInt(each -> (int) days(from, each.day())).toArray();
    ScanStatistic.Fullest fullest = test.fullest(sorted);
    double expected = members.size() * (double) rule.windowDays() / total;
    List<Incident> named =
        members.stream()
            .filter(each -> !each.day().isBefore(from.plusDays(fullest.first())))
            .filter(each -> !each.day().isAfter(from.plusDays(fullest.last())))
            .toList();
    // What even one given window holds by chance too often need not be spread.
    boolean plain = tail(members.size(), rule.windowDays() / (double) total, named.size()) > limit;
    double probability =
        named.size() < rule.minimum() || plain
            ? 1
            : test.probability(
                named.size(),
                members.size(),
                new SplittableRandom(seed ^ (31L * rule.id().hashCode() + group.hashCode())));
    return alert(group, named, expected, probability);
  }

  private Alert firstSeen(Map<String, String> group, List<Incident> members) {
    LocalDate first = end.minusDays(rule.windowDays());
    List<Incident> window = since(members, first);
    double share = rule.windowDays() / (double) days(from, end);
    boolean fresh =
        window.size() == members.size() && window.stream().anyMatch(i -> !i.day().isBefore(start));
    // Of so many incidents on days drawn by chance, all fall into the window.
    return alert(group, window, 0, fresh ? Math.pow(share, members.size()) : 1);
  }

  private Alert calendar(Map<String, String> group, List<Incident> members, List<Incident> all) {
    LocalDate first = end.minusMonths(CALENDAR_MONTHS);
    String dimension = rule.by().get(rule.by().size() - 1);
    String value = String.valueOf(group.get(dimension));
    List<Incident> same = since(members, first);
    Map<String, String> rest = new HashMap<>(group);
    rest.remove(dimension);
    long siblings =
        since(all, first).stream()
            .filter(each -> each.codes().containsKey(dimension))
            .filter(each -> each.codes().entrySet().containsAll(rest.entrySet()))
            .count();
    List<Incident> others =
        all.stream()
            .filter(each -> each.codes().containsKey(dimension))
            .filter(each -> rest.isEmpty() || !each.codes().entrySet().containsAll(rest.entrySet()))
            .toList();
    long equal = others.stream().filter(i -> value.equals(i.codes().get(dimension))).count();
    double share = (equal + 1.0) / (others.size() + 2.0);
    boolean now = same.stream().anyMatch(each -> !each.day().isBefore(start));
    return alert(group, same, siblings * share, now ? tail((int) siblings, share, same.size()) : 1);
  }

  private Alert alert(
      Map<String, String> group, List<Incident> named, double expected, double probability) {
    return new Alert(rule, group, named, expected, probability, List.of());
  }

  private static List<Incident> since(List<Incident> members, LocalDate first) {
    return members.stream().filter(each -> !each.day().isBefore(first)).toList();
  }

  /** How often of {@code total} at least {@code observed} fall into {@code share} by chance. */
  private static double tail(int total, double share, int observed) {
    return observed == 0
        ? 1
        : BinomialDistribution.of(total, Math.min(1, share)).survivalProbability(observed - 1);
  }

  private static long days(LocalDate first, LocalDate next) {
    return ChronoUnit.DAYS.between(first, next);
  }
}
