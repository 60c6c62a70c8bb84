package org.anshu.reports.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Explanation;
import org.anshu.registry.scoring.Explanation.Kind;
import org.anshu.registry.scoring.Explanation.Source;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Mark;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.reports.document.Words;

/** What a number rests on, as lines of text: formula, figures with their ids, documents. */
final class Grounds {

  /** Digits of a file's hash that are printed; the whole one is in the receipt. */
  private static final int HASH_DIGITS = 16;

  private final Map<String, List<Mark>> marks;
  private final Words words;

  Grounds(ScoringInputs inputs, Words words) {
    this.marks = inputs.marks().stream().collect(Collectors.groupingBy(Mark::unit));
    this.words = words;
  }

  /** One line a formula and a source, from the outcome down. */
  List<String> of(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    if (!explanation.formula().isBlank()) {
      lines.add(set(explanation.formula()));
    }
    explanation.sources().forEach(source -> add(source, lines));
    explanation.parts().forEach(part -> nested(part, lines));
    return lines;
  }

  /** A fact with its document and approver. */
  String of(Fact fact) {
    String approver = fact.approver().isBlank() ? "" : words.say("fact.approver", fact.approver());
    String note = fact.note().isBlank() ? "" : words.say("fact.note", fact.note());
    return words.say(
        "fact", fact.id(), Points.day(fact.occurredOn()), fact.document(), approver + note);
  }

  /**
   * The files that assessors relied on for a unit, each once, with the first digits of its hash.
   */
  List<String> evidence(String unit) {
    return marks.getOrDefault(unit, List.of()).stream()
        .flatMap(mark -> mark.evidence().stream())
        .distinct()
        .map(this::evidence)
        .toList();
  }

  private String evidence(Evidence one) {
    String digits = one.sha256().substring(0, Math.min(HASH_DIGITS, one.sha256().length()));
    return words.say("evidence", one.file(), Points.day(one.date()), digits);
  }

  private void nested(Explanation part, List<String> lines) {
    String formula = part.formula().isBlank() ? "" : words.say("formula", set(part.formula()));
    lines.add(part.label() + formula);
    part.sources().forEach(source -> add(source, lines));
    part.parts().forEach(below -> nested(below, lines));
  }

  private void add(Source source, List<String> lines) {
    String line = words.say("source." + source.kind(), source.text(), address(source));
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  /** A formula with the minus that the fonts for official documents have. */
  private static String set(String formula) {
    return formula.replace('−', '－');
  }

  /** Where to look: a figure's id, the number of a sheet and the cell. */
  private static String address(Source source) {
    return source.kind() == Kind.MARK
        ? source.id().replace('#', ' ').replace('!', ' ')
        : source.id();
  }
}
