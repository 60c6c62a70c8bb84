package org.anshu.reports.monthly;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Note;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/** The closing 说明: as of when, how preliminary, what is missing and how things are counted. */
final class Closing extends Section {

  private static final List<String> EXTERNAL_RATES =
      List.of(OverallSection.GDP_RATE, OverallSection.INDUSTRIAL_RATE);

  private final List<Passage> fontNotes;
  private final boolean smallCounts;
  private final List<String> titles;

  /**
   * The closing of a report.
   *
   * @param indicators the indicators that the report prints
   * @param fontNotes the remark on substitute fonts; empty if there is none
   * @param smallCounts whether it says which changes of deaths are within chance
   */
  Closing(
      Facts facts,
      Words words,
      List<String> indicators,
      List<Passage> fontNotes,
      boolean smallCounts) {
    super(facts, words);
    this.titles =
        indicators.stream()
            .filter(id -> !facts.absent(id))
            .map(id -> facts.indicator(id).title().chinese())
            .toList();
    this.fontNotes = List.copyOf(fontNotes);
    this.smallCounts = smallCounts;
  }

  @Override
  List<Block> write() {
    List<Passage> remarks = new ArrayList<>();
    remarks.add(asOf());
    for (String note :
        List.of(
            "note.zero.base",
            "note.rounding",
            "note.scope",
            "note.zones",
            "note.industrial",
            "note.hazard",
            "note.enforcement",
            "note.equipment")) {
      remarks.add(words.tell(note));
    }
    if (smallCounts && !facts.absent(OverallSection.DEATHS)) {
      new SmallCounts(facts, words).sentence().ifPresent(remarks::add);
    }
    pending(remarks);
    remarks.addAll(notes());
    remarks.addAll(fontNotes);
    int edition = facts.figures().release().edition();
    if (edition > 1) {
      remarks.add(words.tell("note.edition", release(Making.FIELD, "edition", edition)));
    }
    remarks.add(
        words.tell(
            "note.release",
            release(Making.FIELD, "release_id", facts.figures().release().id()),
            release(Making.FIELD, "edition", edition)));
    return numbered(remarks);
  }

  private Passage asOf() {
    LocalDateTime asOf = facts.figures().release().asOf();
    return words.tell(
        "note.as.of",
        release(Making.YEAR_OF, "as_of", asOf.getYear()),
        release(Making.MONTH_OF, "as_of", asOf.getMonthValue()),
        release(Making.DAY_OF, "as_of", asOf.getDayOfMonth()),
        release(Making.HOUR_OF, "as_of", asOf.getHour()));
  }

  private Passage release(Making making, String column, Object value) {
    return Passage.of(
        String.valueOf(value), Origin.at(making, null, facts.place("release_", Map.of(), column)));
  }

  /** The notes of the release, one sentence a kind. */
  private List<Passage> notes() {
    Map<String, List<Passage>> kinds = new LinkedHashMap<>();
    for (Note note : facts.figures().notes()) {
      if (!concerns(note)) {
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

  /**
   * Notes on indicators are for reports that print them; a section without a source says so itself.
   */
  private boolean concerns(Note note) {
    return switch (note.kind()) {
      case "no_source" -> false;
      case "pending_denominator" -> titles.stream().anyMatch(note.text()::startsWith);
      default -> true;
    };
  }

  private void pending(List<Passage> remarks) {
    boolean noted =
        facts.figures().notes().stream()
            .anyMatch(note -> note.kind().contains("denominator") && concerns(note));
    for (String rate : EXTERNAL_RATES) {
      if (!noted && facts.pending(Key.total(rate, CUMULATIVE))) {
        remarks.add(
            words.tell(
                "note.pending",
                name(CUMULATIVE),
                facts.indicator(rate).title().chinese(),
                facts.denominatorName(rate)));
      }
    }
  }

  private List<Block> numbered(List<Passage> remarks) {
    List<Block> blocks = new ArrayList<>();
    for (Passage remark : remarks) {
      blocks.add(
          new Remark(
              new Passage.Builder()
                  .add(words.say("indent"))
                  .add(Passage.of(blocks.size() + 1, Origin.none(Making.ORDINAL)))
                  .add(". ")
                  .add(remark)
                  .build()));
    }
    return blocks;
  }
}
