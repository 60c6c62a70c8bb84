package org.anshu.pipeline.assessment.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.connectors.spi.Connector;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.HandedIn;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Mark;

/**
 * Reads all that was handed in, and says what keeps it from being frozen: lists that are wrong,
 * items that nobody or too few have scored, assessors who disagree whether an item applies, and
 * documents that were changed since.
 */
public final class HandedInReader implements HandedIn.Reader {

  private final PipelineSettings settings;
  private final Connector connector;

  /**
   * A reader.
   *
   * @param connector the one of dropped files
   */
  public HandedInReader(PipelineSettings settings, Connector connector) {
    this.settings = settings;
    this.connector = connector;
  }

  @Override
  public HandedIn read(Assessment assessment, AssessmentBook book) {
    Parties parties = Parties.read(settings, connector, assessment);
    SheetStore store = new SheetStore(book, assessment.id());
    List<Mark> marks = store.marks(SheetKind.REVIEW);
    List<Fact> facts = store.facts();
    List<Text> faults = parties.faults().stream().map(FaultList::text).collect(Collectors.toList());
    faults.addAll(markFaults(assessment.rubric(), parties, marks));
    for (Fact fact : facts) {
      if (parties.unit(fact.unit()).isEmpty()) {
        faults.add(
            Text.same(
                "事项 %s 的单位 %s 已不在名单中；请改正 units.csv，或重新报送事项表".formatted(fact.id(), fact.unit())));
      }
    }
    faults.addAll(evidenceFaults(assessment, marks, facts));
    Map<String, String> assessors = new LinkedHashMap<>();
    parties.assessors().forEach(each -> assessors.put(each.name(), each.office()));
    return new HandedIn(parties.units(), facts, marks, assessors, faults);
  }

  private static List<Text> markFaults(Rubric rubric, Parties parties, List<Mark> marks) {
    List<Text> faults = new ArrayList<>();
    Map<String, List<Mark>> byPlace = new HashMap<>();
    for (Mark mark : marks) {
      byPlace.computeIfAbsent(mark.unit() + "|" + mark.item(), k -> new ArrayList<>()).add(mark);
      if (parties.unit(mark.unit()).isEmpty()) {
        faults.add(
            Text.same("评分表 %s 的单位 %s 已不在名单中；请改正 units.csv".formatted(mark.receipt(), mark.unit())));
      }
    }
    for (AssessedUnit unit : parties.units()) {
      for (Item item : rubric.items()) {
        if (item.manual() && item.appliesTo().contains(unit.type())) {
          String fault =
              fault(item, byPlace.getOrDefault(unit.code() + "|" + item.id(), List.of()));
          if (!fault.isEmpty()) {
            faults.add(
                Text.same(
                    "单位 %s（%s）　项目 %s %s：%s"
                        .formatted(
                            unit.code(), unit.name(), item.id(), item.title().chinese(), fault)));
          }
        }
      }
    }
    if (marks.isEmpty() && !faults.isEmpty()) {
      // Before the reviews each item lacks its marks: no news, and the other faults would drown.
      int missing = faults.size();
      return List.of(
          Text.same(
              "尚未收到评分表：%d 个单位的 %d 项须由评分人评分；请在评审阶段生成并收回评分表"
                  .formatted(parties.units().size(), missing)));
    }
    return faults;
  }

  private static String fault(Item item, List<Mark> marks) {
    boolean trimmed =
        item.rule() instanceof Rule.Manual manual && manual.combine() == Rule.Combine.TRIMMED_MEAN;
    int needed = Math.max(item.assessors(), trimmed ? 3 : 1);
    if (marks.isEmpty() && item.missing() != Item.Absent.REFUSE) {
      return "";
    }
    if (marks.size() < needed) {
      return "应有 %d 人评分，现有 %d 人%s；请生成并收回评分表"
          .formatted(
              needed,
              marks.size(),
              marks.isEmpty()
                  ? ""
                  : "（"
                      + marks.stream().map(Mark::assessor).collect(Collectors.joining("、"))
                      + "）");
    }
    List<Mark> away = marks.stream().filter(Mark::notApplicable).toList();
    return away.isEmpty() || away.size() == marks.size()
        ? ""
        : "%s 认为不适用，其余评分人给了分；请商定后改正评分表重新报送"
            .formatted(away.stream().map(Mark::assessor).collect(Collectors.joining("、")));
  }

  private static List<Text> evidenceFaults(
      Assessment assessment, List<Mark> marks, List<Fact> facts) {
    EvidenceFolder folder =
        new EvidenceFolder(
            assessment.evidence(), assessment.rubric().from(), assessment.rubric().to());
    Stream<Evidence> all =
        Stream.concat(
            marks.stream().flatMap(mark -> mark.evidence().stream()),
            facts.stream().flatMap(fact -> fact.evidence().stream()));
    List<Text> faults = new ArrayList<>();
    all.distinct()
        .forEach(
            evidence -> {
              String changed = folder.changed(evidence);
              if (!changed.isEmpty()) {
                faults.add(Text.same("佐证文件 %s %s".formatted(evidence.file(), changed)));
              }
            });
    return faults.stream().distinct().toList();
  }
}
