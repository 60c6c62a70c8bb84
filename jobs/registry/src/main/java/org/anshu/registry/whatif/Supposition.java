package org.anshu.registry.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.Mark;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.ScoringInputs;

/**
 * A rubric and inputs as they would be if something were different. Pure: every method gives a new
 * one.
 *
 * <p>A weight changes what an item counts, not what was achieved: an item of 10 points with 8 that
 * is to have 20 gives 16. Within its part the items are weighed anew and the part's weight stays;
 * the weights of the parts must still add up.
 *
 * @param dropped what the other rubric has no place for, to be told
 */
public record Supposition(Rubric rubric, ScoringInputs inputs, List<Text> dropped) {

  /** What is, before anything is supposed. */
  public Supposition(Rubric rubric, ScoringInputs inputs) {
    this(rubric, inputs, List.of());
  }

  /**
   * With other points of items and other weights of parts.
   *
   * @param points positive, by the id of an item or a part
   * @throws AnshuException with code ASSESSMENT_REFUSED if an id is unknown, points are not
   *     positive or the parts no longer add up to what they did
   */
  public Supposition weighed(Map<String, BigDecimal> points) {
    Set<String> unknown = new HashSet<>(points.keySet());
    List<Part> parts = new ArrayList<>();
    for (Part part : rubric.parts()) {
      unknown.remove(part.id());
      BigDecimal countsFor = points.getOrDefault(part.id(), part.countsFor());
      BigDecimal itemPoints = part.itemPoints();
      List<Item> items = new ArrayList<>();
      for (Item item : part.items()) {
        BigDecimal weight = points.get(item.id());
        if (weight == null || weight.compareTo(item.points()) == 0) {
          items.add(item);
        } else {
          items.add(Reweighed.item(item, weight));
          itemPoints = itemPoints.subtract(item.points()).add(weight);
        }
        unknown.remove(item.id());
      }
      parts.add(new Part(part.id(), part.title(), countsFor, List.copyOf(items), itemPoints));
    }
    checkWeights(points, unknown, parts);
    Rubric changed = Reweighed.rubric(rubric, List.copyOf(parts), rubric.grades());
    return new Supposition(changed, reweighed(points), dropped);
  }

  private void checkWeights(Map<String, BigDecimal> points, Set<String> unknown, List<Part> parts) {
    if (!unknown.isEmpty()) {
      throw refused(
          new Text("细则 " + rubric.name() + " 的项目或部分", "An item or part of " + rubric.name()),
          Text.same(unknown.stream().sorted().collect(Collectors.joining("、"))),
          new Text("改正编号；细则的 rubric.yml 列出全部编号", "Correct the id; see rubric.yml"));
    }
    for (Map.Entry<String, BigDecimal> entry : points.entrySet()) {
      if (entry.getValue().signum() <= 0) {
        throw refused(
            new Text("大于 0 的分值", "Points above 0"),
            Text.same(entry.getKey() + "=" + entry.getValue().toPlainString()),
            new Text("改正分值", "Correct the points"));
      }
    }
    BigDecimal before = sum(rubric.parts());
    BigDecimal after = sum(parts);
    if (before.compareTo(after) != 0 && !rubric.rescaled()) {
      throw refused(
          new Text(
              "各部分合计 " + before.toPlainString() + " 分",
              "Parts that come to " + before.toPlainString()),
          Text.same(after.toPlainString()),
          new Text("同时调整其他部分，使合计不变", "Change other parts too, so that the sum stays"));
    }
  }

  private static BigDecimal sum(List<Part> parts) {
    return parts.stream().map(Part::countsFor).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private ScoringInputs reweighed(Map<String, BigDecimal> points) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : inputs.marks()) {
      BigDecimal weight = points.get(mark.item());
      marks.add(
          weight == null
              ? mark
              : Reweighed.mark(mark, weight, rubric.item(mark.item()).orElseThrow().points()));
    }
    List<Ruling> rulings = new ArrayList<>();
    for (Ruling ruling : inputs.rulings()) {
      BigDecimal weight = points.get(ruling.item());
      rulings.add(
          weight == null
              ? ruling
              : Reweighed.ruling(
                  ruling, weight, rubric.item(ruling.item()).orElseThrow().points()));
    }
    return with(inputs, marks, rulings);
  }

  private static ScoringInputs with(ScoringInputs inputs, List<Mark> marks, List<Ruling> rulings) {
    return new ScoringInputs(
        inputs.release(), inputs.units(), inputs.figures(), inputs.facts(), marks, rulings);
  }

  /**
   * With other cut-offs of grades.
   *
   * @param from by the grade's id or Chinese title
   * @throws AnshuException with code ASSESSMENT_REFUSED if a grade is unknown or the cut-offs no
   *     longer fall
   */
  public Supposition cut(Map<String, BigDecimal> from) {
    Set<String> unknown = new HashSet<>(from.keySet());
    List<Grade> grades = new ArrayList<>();
    BigDecimal above = null;
    for (Grade grade : rubric.grades()) {
      BigDecimal own = grade.from();
      for (String name : List.of(grade.id(), grade.title().chinese())) {
        BigDecimal other = from.get(name);
        if (other != null && own != null) {
          unknown.remove(name);
          own = other;
        }
      }
      if (own != null && above != null && own.compareTo(above) >= 0) {
        throw refused(
            new Text("由高到低的等次界限", "Cut-offs that fall"),
            Text.same(
                "%s ≥ %s，%s ≥ %s"
                    .formatted(
                        grades.get(grades.size() - 1).title().chinese(),
                        above.toPlainString(),
                        grade.title().chinese(),
                        own.toPlainString())),
            new Text("改正界限", "Correct the cut-offs"));
      }
      above = own;
      grades.add(new Grade(grade.id(), grade.title(), own, grade.quota()));
    }
    if (!unknown.isEmpty()) {
      throw refused(
          new Text(
              "有界限的等次：" + titles(rubric.grades()), "A grade with a cut-off: " + titles(grades)),
          Text.same(String.join("、", unknown)),
          new Text("改正等次的名称；最低一等没有界限", "Correct the grade; the lowest has no cut-off"));
    }
    return new Supposition(
        Reweighed.rubric(rubric, rubric.parts(), List.copyOf(grades)), inputs, dropped);
  }

  private static String titles(List<Grade> grades) {
    return grades.stream()
        .filter(grade -> grade.from() != null)
        .map(grade -> grade.title().chinese())
        .collect(Collectors.joining("、"));
  }

  /**
   * By another rubric, such as another edition, over the same assessment window. Marks, facts and
   * rulings that it has no place for are left out and named in {@code dropped}; the figures stay
   * and have to be replaced if it looks at others.
   */
  public Supposition by(Rubric other) {
    List<Text> left = new ArrayList<>(dropped);
    List<Mark> marks =
        inputs.marks().stream()
            .filter(mark -> other.item(mark.item()).filter(Item::manual).isPresent())
            .toList();
    List<Ruling> rulings =
        inputs.rulings().stream().filter(r -> other.item(r.item()).isPresent()).toList();
    var facts =
        inputs.facts().stream().filter(f -> other.factKinds().containsKey(f.kind())).toList();
    tell(left, inputs.marks().size() - marks.size(), "评分", "marks", other);
    tell(left, inputs.rulings().size() - rulings.size(), "裁定", "rulings", other);
    tell(left, inputs.facts().size() - facts.size(), "事实", "facts", other);
    return new Supposition(
        Reweighed.over(other, rubric),
        new ScoringInputs(
            inputs.release(), inputs.units(), inputs.figures(), facts, marks, rulings),
        List.copyOf(left));
  }

  private static void tell(
      List<Text> left, int count, String chinese, String english, Rubric other) {
    if (count > 0) {
      left.add(
          new Text(
              "%s 没有对应项目的%s %d 条，未计入".formatted(other.name(), chinese, count),
              "%d %s have no place in %s and are left out"
                  .formatted(count, english, other.name())));
    }
  }

  /** With other inputs, such as figures of another release. */
  public Supposition from(ScoringInputs other) {
    return new Supposition(rubric, other, dropped);
  }

  private static AnshuException refused(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.ASSESSMENT_REFUSED, expected, found, action);
  }
}
