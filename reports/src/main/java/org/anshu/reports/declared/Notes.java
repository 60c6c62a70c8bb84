package org.anshu.reports.declared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.scope.ScopeEdition;
import org.anshu.reports.declared.Declaration.Use;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.FigureStatus;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Note;
import org.anshu.reports.figures.Release;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/** The closing 说明 of a declared report: standard notes by name, and phrases of its own. */
final class Notes {

  /** The notes that every report can ask for by name. */
  static final Set<String> STANDARD =
      Set.of(
          "as_of",
          "status",
          "zero_base",
          "rounding",
          "scope",
          "breaks",
          "pending",
          "small_counts",
          "quality",
          "fonts",
          "release");

  private final Scope scope;
  private final Facts facts;
  private final Words words;
  private final Sentences sentences;
  private final List<Passage> fonts;

  /** The closing; {@code fonts} is the remark on substitutes, empty if there is none. */
  Notes(Scope scope, Sentences sentences, List<Passage> fonts) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
    this.sentences = sentences;
    this.fonts = List.copyOf(fonts);
  }

  /** The notes that {@code declaration} asks for, numbered; those that say nothing are left out. */
  List<Block> write(Declaration declaration) {
    List<Passage> notes = new ArrayList<>();
    for (String name : declaration.notes()) {
      notes.addAll(
          STANDARD.contains(name)
              ? standard(name, declaration.uses())
              : sentences.tell(name).stream().toList());
    }
    List<Block> blocks = new ArrayList<>();
    for (Passage note : notes) {
      blocks.add(
          new Remark(
              new Passage.Builder()
                  .add(words.say("indent"))
                  .add(Passage.of(blocks.size() + 1, Origin.none(Making.ORDINAL)))
                  .add(". ")
                  .add(note)
                  .build()));
    }
    return blocks;
  }

  private List<Passage> standard(String name, List<Use> uses) {
    return switch (name) {
      case "as_of" -> List.of(asOf());
      case "status" -> status(uses);
      case "breaks" -> breaks(uses);
      case "pending" -> pending(uses);
      case "small_counts" -> new Chance(scope).sentence(uses).map(List::of).orElse(List.of());
      case "quality" -> quality(uses);
      case "fonts" -> fonts;
      case "release" -> release();
      default -> List.of(words.tell("note." + name));
    };
  }

  private Passage asOf() {
    LocalDateTime asOf = scope.figures().release().asOf();
    return words.tell(
        "note.as_of",
        release(Making.YEAR_OF, "as_of", asOf.getYear()),
        release(Making.MONTH_OF, "as_of", asOf.getMonthValue()),
        release(Making.DAY_OF, "as_of", asOf.getDayOfMonth()),
        release(Making.HOUR_OF, "as_of", asOf.getHour()));
  }

  /** Until when figures are 暂定; nothing if the release does not tell. */
  private List<Passage> status(List<Use> uses) {
    Set<String> used = new LinkedHashSet<>();
    uses.forEach(use -> used.add(use.ref().indicator()));
    FigureStatus latest = null;
    for (FigureStatus status : scope.figures().statuses()) {
      boolean shown = used.contains(status.indicator()) && status.provisional();
      if (shown && (latest == null || status.finalOn().isAfter(latest.finalOn()))) {
        latest = status;
      }
    }
    if (scope.figures().statuses().isEmpty()) {
      return List.of();
    }
    if (latest == null) {
      return List.of(words.tell("note.status.final"));
    }
    LocalDate day = latest.finalOn();
    Map<String, String> row =
        Map.of("indicator_id", latest.indicator(), "window_id", latest.window());
    var place = facts.place("figure_status", row, "final_on");
    return List.of(
        words.tell(
            "note.status",
            Passage.of(day.getYear(), Origin.at(Making.YEAR_OF, null, place)),
            Passage.of(day.getMonthValue(), Origin.at(Making.MONTH_OF, null, place)),
            Passage.of(day.getDayOfMonth(), Origin.at(Making.DAY_OF, null, place))));
  }

  /** Why figures are not compared with the year before. */
  private List<Passage> breaks(List<Use> uses) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Use use : uses) {
      Key key = scope.city().key(use.ref());
      Key base = facts.base(key);
      if (!base.equals(key) && facts.hasWindow(key.window()) && facts.hasWindow(base.window())) {
        facts
            .indicator(key.indicator())
            .scope()
            .apart(facts.window(key.window()), facts.window(base.window()))
            .map(ScopeEdition::reason)
            .ifPresent(reasons::add);
      }
    }
    return reasons.stream()
        .map(reason -> words.tell("note.break", Passage.of(reason, Origin.none(Making.DEFINITION))))
        .toList();
  }

  private List<Passage> pending(List<Use> uses) {
    Set<String> seen = new LinkedHashSet<>();
    List<Passage> notes = new ArrayList<>();
    for (Use use : uses) {
      Key key = scope.city().key(use.ref());
      if (facts.pending(key) && seen.add(key.indicator())) {
        notes.add(
            words.tell(
                "note.pending",
                facts.indicator(key.indicator()).title().chinese(),
                facts.denominatorName(key.indicator())));
      }
    }
    return notes;
  }

  /** The notes of the release on its data, one sentence a kind. */
  private List<Passage> quality(List<Use> uses) {
    Set<String> titles = new LinkedHashSet<>();
    uses.forEach(use -> titles.add(facts.indicator(use.ref().indicator()).title().chinese()));
    Map<String, List<Passage>> kinds = new LinkedHashMap<>();
    for (Note note : scope.figures().notes()) {
      if (note.kind().equals("no_source")
          || note.kind().equals("pending_denominator")
              && titles.stream().noneMatch(note.text()::startsWith)) {
        continue;
      }
      String text = note.text().replaceAll("。$", "");
      Origin origin =
          Origin.at(
              Making.FIELD, null, facts.place("note", Map.of("kind", note.kind()), "text_zh"));
      kinds.computeIfAbsent(note.kind(), kind -> new ArrayList<>()).add(Passage.of(text, origin));
    }
    return kinds.values().stream()
        .map(texts -> words.tell("sentence", Passage.join(words.say("list.semicolon"), texts)))
        .toList();
  }

  private List<Passage> release() {
    Release release = scope.figures().release();
    Passage edition = release(Making.FIELD, "edition", release.edition());
    List<Passage> notes = new ArrayList<>();
    if (release.edition() > 1) {
      notes.add(words.tell("note.edition", edition));
    }
    notes.add(
        words.tell("note.release", release(Making.FIELD, "release_id", release.id()), edition));
    return notes;
  }

  private Passage release(Making making, String column, Object value) {
    return Passage.of(
        String.valueOf(value), Origin.at(making, null, facts.place("release_", Map.of(), column)));
  }
}
