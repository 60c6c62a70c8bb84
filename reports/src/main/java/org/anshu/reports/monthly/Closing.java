package org.anshu.reports.monthly;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Note;
import org.anshu.reports.monthly.Block.Remark;

/** The closing 说明: as of when, how preliminary, what is missing and how things are counted. */
final class Closing extends Section {

  private static final List<String> EXTERNAL_RATES =
      List.of(OverallSection.GDP_RATE, OverallSection.INDUSTRIAL_RATE);

  private final List<String> fontNotes;

  /**
   * The closing of a report.
   *
   * @param fontNotes the substitute fonts in use, such as 小标宋→思源宋体; empty if none
   */
  Closing(Facts facts, Words words, List<String> fontNotes) {
    super(facts, words);
    this.fontNotes = fontNotes;
  }

  @Override
  List<Block> write() {
    List<String> remarks = new ArrayList<>();
    LocalDateTime asOf = facts.figures().release().asOf();
    remarks.add(
        words.say(
            "note.as.of",
            asOf.getYear(),
            asOf.getMonthValue(),
            asOf.getDayOfMonth(),
            asOf.getHour()));
    remarks.add(words.say("note.zero.base"));
    remarks.add(words.say("note.rounding"));
    remarks.add(words.say("note.scope"));
    remarks.add(words.say("note.zones"));
    remarks.add(words.say("note.industrial"));
    remarks.add(words.say("note.hazard"));
    remarks.add(words.say("note.enforcement"));
    remarks.add(words.say("note.equipment"));
    pending(remarks);
    remarks.addAll(notes());
    if (!fontNotes.isEmpty()) {
      remarks.add(words.say("note.fonts", words.list(fontNotes)));
    }
    int edition = facts.figures().release().edition();
    if (edition > 1) {
      remarks.add(words.say("note.edition", edition));
    }
    remarks.add(words.say("note.release", facts.figures().release().id(), edition));
    return numbered(remarks);
  }

  /** The notes of the release, one sentence a kind. */
  private List<String> notes() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Note note : facts.figures().notes()) {
      String text = note.text().replaceAll("。$", "");
      kinds.computeIfAbsent(note.kind(), kind -> new ArrayList<>()).add(text);
    }
    return kinds.values().stream()
        .map(texts -> words.say("sentence", String.join(words.say("list.semicolon"), texts)))
        .toList();
  }

  private void pending(List<String> remarks) {
    boolean noted =
        facts.figures().notes().stream().anyMatch(note -> note.kind().contains("denominator"));
    for (String rate : EXTERNAL_RATES) {
      if (!noted && facts.pending(Key.total(rate, CUMULATIVE))) {
        remarks.add(
            words.say(
                "note.pending",
                cumulativeName(),
                facts.indicator(rate).title().chinese(),
                facts.denominatorName(rate)));
      }
    }
  }

  private List<Block> numbered(List<String> remarks) {
    List<Block> blocks = new ArrayList<>();
    for (String remark : remarks) {
      blocks.add(new Remark(words.say("indent") + (blocks.size() + 1) + ". " + remark));
    }
    return blocks;
  }
}
