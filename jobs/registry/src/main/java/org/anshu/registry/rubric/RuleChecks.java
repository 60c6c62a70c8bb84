package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Whether the numbers of a rule fit together and with the item's points. */
final class RuleChecks {

  private final Faults faults;

  RuleChecks(Faults faults) {
    this.faults = faults;
  }

  /** Checks the rule that stands at {@code at}, its kind included. */
  void check(String at, Item item) {
    if (item.rule() instanceof Rule.PerOccurrence rule) {
      if (rule.floor().compareTo(item.points()) >= 0) {
        faults.add(at + "/floor", below(item), plain(rule.floor()));
      }
    } else if (item.rule() instanceof Rule.Bands rule) {
      bands(at, item, rule.bands());
    } else if (item.rule() instanceof Rule.Linear rule) {
      if (rule.zeroAt().compareTo(rule.fullAt()) == 0) {
        faults.add(
            at + "/full_at",
            new Text("full_at（得满分的值）与 zero_at（得 0 分的值）不同", "A full_at other than zero_at"),
            plain(rule.fullAt()));
      }
    } else if (item.rule() instanceof Rule.Proportional rule) {
      if (rule.whole() instanceof Limit.Fixed whole && whole.value().signum() <= 0) {
        faults.add(
            at + "/whole",
            new Text("大于 0 的 whole（得满分的值）", "A whole above 0"),
            plain(whole.value()));
      }
    } else if (item.rule() instanceof Rule.Ranking rule) {
      steps(at, item, rule.steps());
    } else if (item.rule() instanceof Rule.Manual rule) {
      if (item.points().remainder(rule.step()).signum() != 0) {
        faults.add(
            at + "/step",
            new Text(
                "分值 %s 是 step 的整数倍".formatted(item.points().toPlainString()),
                "A step that divides the points " + item.points().toPlainString()),
            plain(rule.step()));
      }
    }
  }

  private void bands(String at, Item item, List<Rule.Band> bands) {
    boolean full = false;
    @Nullable BigDecimal end = null;
    for (int i = 0; i < bands.size(); i++) {
      Rule.Band band = bands.get(i);
      String pointer = at + "/bands/" + i;
      full |= band.points().compareTo(item.points()) == 0;
      atMost(pointer, item, band.points());
      edges(pointer, band, i == 0, i == bands.size() - 1);
      if (end != null && band.from() != null && band.from().compareTo(end) != 0) {
        boolean gap = band.from().compareTo(end) > 0;
        faults.add(
            pointer + "/from",
            new Text(
                "from 等于上一档的 below %s，各档首尾相接".formatted(end.toPlainString()),
                "A from equal to the band before it, " + end.toPlainString()),
            gap
                ? new Text(
                    "%s，其间有空档".formatted(band.from().toPlainString()),
                    "A gap up to " + band.from().toPlainString())
                : new Text(
                    "%s，与上一档重叠".formatted(band.from().toPlainString()),
                    "An overlap from " + band.from().toPlainString()));
      }
      end = band.below();
    }
    if (!full) {
      faults.add(
          at + "/bands",
          new Text("至少一档得满分 " + item.points().toPlainString(), "A band with all points"),
          new Text("没有得满分的一档", "No such band"));
    }
  }

  private void edges(String pointer, Rule.Band band, boolean first, boolean last) {
    if (first != (band.from() == null) || last != (band.below() == null)) {
      faults.add(
          pointer,
          new Text(
              "各档由低到高；只有第一档没有 from，只有最后一档没有 below",
              "Bands in rising order, the first without from, the last without below"),
          new Text(
              "from %s，below %s".formatted(said(band.from()), said(band.below())),
              "from %s, below %s".formatted(said(band.from()), said(band.below()))));
    } else if (band.from() != null
        && band.below() != null
        && band.from().compareTo(band.below()) >= 0) {
      faults.add(
          pointer + "/below", new Text("below 大于 from", "A below above from"), plain(band.below()));
    }
  }

  private void steps(String at, Item item, List<Rule.Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Rule.Step step = steps.get(i);
      String pointer = at + "/steps/" + i;
      atMost(pointer, item, step.points());
      if (i > 0
          && (step.toRank() <= steps.get(i - 1).toRank()
              || step.points().compareTo(steps.get(i - 1).points()) > 0)) {
        faults.add(
            pointer,
            new Text(
                "to_rank 逐档增大，points 不增", "A to_rank above the step before it, points not above"),
            Text.same("%d: %s".formatted(step.toRank(), step.points().toPlainString())));
      }
    }
  }

  private void atMost(String pointer, Item item, BigDecimal points) {
    if (points.compareTo(item.points()) > 0) {
      faults.add(
          pointer + "/points",
          new Text(
              "不超过该项分值 " + item.points().toPlainString(),
              "Not above the item's points " + item.points().toPlainString()),
          plain(points));
    }
  }

  private static Text below(Item item) {
    return new Text(
        "低于该项分值 " + item.points().toPlainString(),
        "Below the item's points " + item.points().toPlainString());
  }

  private static Text plain(BigDecimal number) {
    return Text.same(number.toPlainString());
  }

  private static String said(@Nullable BigDecimal edge) {
    return edge == null ? "—" : edge.toPlainString();
  }
}
