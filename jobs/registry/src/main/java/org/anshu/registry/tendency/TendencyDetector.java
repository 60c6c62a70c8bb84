package org.anshu.registry.tendency;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Judges a month by all rules. Each rule shares its allowed false alarms among the groups that had
 * any incident (Bonferroni), so that looking at many groups does not make chance look like a
 * finding. Alerts that name the same incidents are one alert.
 */
public final class TendencyDetector {

  /** Less history than this tells nothing of what is usual, in days. */
  public static final int LEAST_DAYS = 180;

  private final List<TendencyRule> rules;
  private final long seed;

  /** A detector with {@code rules}; {@code seed} makes its spreads by chance repeatable. */
  public TendencyDetector(List<TendencyRule> rules, long seed) {
    this.rules = List.copyOf(rules);
    this.seed = seed;
  }

  /**
   * What stands out in {@code month}, the least likely first.
   *
   * @param incidents all that is known; later ones than the month's are left aside
   * @param since the first day that the records cover; rules look back no further
   */
  public List<Alert> detect(Collection<Incident> incidents, LocalDate since, YearMonth month) {
    List<Alert> all = new ArrayList<>();
    for (TendencyRule rule : rules) {
      all.addAll(byRule(rule, incidents, since, month));
    }
    all.sort(
        Comparator.comparingDouble(Alert::probability)
            .thenComparing(alert -> -alert.incidents().size())
            .thenComparing(alert -> alert.rule().id())
            .thenComparing(alert -> alert.group().toString()));
    return merged(all);
  }

  /** Whether {@code rule} has enough history to judge {@code month}. */
  public static boolean judges(TendencyRule rule, LocalDate since, YearMonth month) {
    return ChronoUnit.DAYS.between(from(rule, since, month), month.atDay(1)) >= LEAST_DAYS;
  }

  /**
   * How often chance alone raises an alert: the same incidents, each on a day and at hours drawn
   * anew, judged {@code runs} times.
   *
   * @return the share of runs with an alert, by rule id
   */
  public Map<String, Double> falseAlarms(
      Collection<Incident> incidents, LocalDate since, YearMonth month, int runs) {
    SplittableRandom chance = new SplittableRandom(seed);
    LocalDate end = month.plusMonths(1).atDay(1);
    int days = (int) ChronoUnit.DAYS.between(since, end);
    Map<String, Integer> alarms = new TreeMap<>();
    rules.forEach(rule -> alarms.put(rule.id(), 0));
    List<Incident> known =
        incidents.stream()
            .filter(each -> !each.day().isBefore(since) && each.day().isBefore(end))
            .toList();
    for (int run = 0; run < runs; run++) {
      List<Incident> spread = new ArrayList<>();
      for (Incident each : known) {
        Incident other = known.get(chance.nextInt(known.size()));
        spread.add(each.at(since.plusDays(chance.nextInt(days)), other));
      }
      TendencyDetector again = new TendencyDetector(rules, chance.nextLong());
      for (TendencyRule rule : rules) {
        if (!again.byRule(rule, spread, since, month).isEmpty()) {
          alarms.merge(rule.id(), 1, Integer::sum);
        }
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    alarms.forEach((id, count) -> shares.put(id, count / (double) runs));
    return shares;
  }

  private List<Alert> byRule(
      TendencyRule rule, Collection<Incident> incidents, LocalDate since, YearMonth month) {
    if (!judges(rule, since, month)) {
      return List.of();
    }
    LocalDate from = from(rule, since, month);
    LocalDate end = month.plusMonths(1).atDay(1);
    List<Incident> seen =
        incidents.stream()
            .filter(each -> each.of().equals(rule.of()))
            .filter(each -> !each.day().isBefore(from) && each.day().isBefore(end))
            .sorted(Comparator.comparing(Incident::day).thenComparing(Incident::number))
            .toList();
    Map<Map<String, String>, List<Incident>> groups = new LinkedHashMap<>();
    for (Incident each : seen) {
      Map<String, String> group = new TreeMap<>(each.codes());
      group.keySet().retainAll(rule.by());
      if (group.size() == rule.by().size()) {
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(each);
      }
    }
    double limit = rule.falseAlarm() / Math.max(1, groups.size());
    Judgement judgement = new Judgement(rule, from, month, seed);
    List<Alert> alerts = new ArrayList<>();
    groups.forEach(
        (group, members) -> judgement.of(group, members, seen, limit).ifPresent(alerts::add));
    return alerts;
  }

  /** Whether it names a year's incidents, among which any cluster would disappear. */
  private static boolean isYearly(Alert alert) {
    return alert.rule().method() == TendencyRule.Method.CALENDAR;
  }

  private static LocalDate from(TendencyRule rule, LocalDate since, YearMonth month) {
    LocalDate wanted = month.minusMonths(rule.baselineMonths()).atDay(1);
    return wanted.isBefore(since) ? since : wanted;
  }

  /** Of alerts one of which names all that the other names, the less likely one stays. */
  private static List<Alert> merged(List<Alert> sorted) {
    List<Alert> kept = new ArrayList<>();
    for (Alert alert : sorted) {
      Set<Incident> named = new HashSet<>(alert.incidents());
      int same = -1;
      for (int i = 0; i < kept.size() && same < 0; i++) {
        Set<Incident> other = new HashSet<>(kept.get(i).incidents());
        boolean yearly = isYearly(alert) || isYearly(kept.get(i));
        boolean contains = other.containsAll(named) || named.containsAll(other);
        same = (yearly ? other.equals(named) : contains) ? i : -1;
      }
      if (same < 0) {
        kept.add(alert);
      } else {
        Alert first = kept.get(same);
        List<TendencyRule> also = new ArrayList<>(first.also());
        if (!first.rule().equals(alert.rule()) && !also.contains(alert.rule())) {
          also.add(alert.rule());
        }
        kept.set(
            same,
            new Alert(
                first.rule(),
                first.group(),
                first.incidents(),
                first.expected(),
                first.probability(),
                also));
      }
    }
    return kept;
  }
}
