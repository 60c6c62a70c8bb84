package org.anshu.registry.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the committee keeps an eye on beside the scores: lists of units that are due for an
 * interview or a warning, what townships lack, and who has been visited in a term. It changes no
 * score.
 *
 * @param triggers lists of units by a threshold
 * @param checklists what has to be there, such as the nine 九有 of a township
 * @param terms tours of inspection 巡查 that have to reach every unit
 */
public record Watch(List<Trigger> triggers, List<Checklist> checklists, List<Term> terms) {

  /** Nothing to look at. */
  public static final Watch NONE = new Watch(List.of(), List.of(), List.of());

  /** What a list of units is for. */
  public enum Action {
    INTERVIEW(new Text("约谈", "Interview")),
    WARNING(new Text("警示", "Warning")),
    CIRCULAR(new Text("通报", "Circular")),
    LAGGING(new Text("进展滞后", "Lagging")),
    REMINDER(new Text("提醒", "Reminder"));

    private final Text title;

    Action(Text title) {
      this.title = title;
    }

    /** Its name for users. */
    public Text title() {
      return title;
    }
  }

  /**
   * A list of the units whose measure is on the far side of a limit.
   *
   * @param id unique in the rubric's watch
   * @param when the measure and the limit
   * @param authority the document it follows
   */
  public record Trigger(
      String id,
      Text title,
      Action action,
      Sanction.Trigger when,
      Set<UnitType> appliesTo,
      String authority) {}

  /**
   * Things that have to be there, each proved by a fact of kind {@code factKind} whose level is the
   * thing's key. The fact's key names the township; without one it is the unit itself. What no fact
   * proves is missing.
   *
   * @param items what has to be there, by key, in printed order
   * @param subjects how many townships a unit has, from its roster; null if nobody says
   */
  public record Checklist(
      String id,
      Text title,
      String factKind,
      Map<String, Text> items,
      @Nullable String subjects,
      Set<UnitType> appliesTo,
      String authority) {}

  /**
   * A term of office in which every unit is to be visited (一届任期全覆盖).
   *
   * @param from its first day
   * @param years its length; the last day is the one before the anniversary
   * @param visits the kind of facts that are visits
   * @param findings the kind of facts with the problems found, by their quantities; empty for none
   * @param rectified the kind of facts with those rectified; empty for none
   */
  public record Term(
      String id,
      Text title,
      LocalDate from,
      int years,
      String visits,
      String findings,
      String rectified,
      Set<UnitType> appliesTo,
      String authority) {

    /** The day after its last one. */
    public LocalDate end() {
      return from.plusYears(years);
    }
  }
}
