package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.connectors.spi.workbook.FilledSheet;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Mark;
import org.jspecify.annotations.Nullable;

/** Finds out whose sheet a workbook is, and that it is one of this assessment. */
final class SheetIdentity {

  private final Assessment assessment;
  private final Parties parties;
  private final FaultList faults = new FaultList();

  SheetIdentity(Assessment assessment, Parties parties) {
    this.assessment = assessment;
    this.parties = parties;
  }

  /** The variables that name a unit and an assessor. */
  static Map<String, String> names(AssessedUnit unit, String assessor) {
    Map<String, String> values = new HashMap<>();
    values.put("unit", unit.code());
    values.put("unit_name", unit.name());
    values.put("assessor", assessor);
    return values;
  }

  /** The items of a sheet: of an assessor those that he or she scores, of a unit all. */
  static List<Item> items(Rubric rubric, AssessedUnit unit, @Nullable Assessor assessor) {
    return assessor == null
        ? rubric.items().stream().filter(item -> item.appliesTo().contains(unit.type())).toList()
        : assessor.itemsFor(rubric, unit);
  }

  /** Examines a workbook that says of itself what it is. */
  ExaminedSheet examine(Path file, FilledSheet filled, EvidenceFolder evidence) {
    String name = String.valueOf(file.getFileName());
    Map<String, String> says = filled.identification();
    String unitCode = says.getOrDefault("unit", "");
    String assessorName = says.getOrDefault("assessor", "");
    boolean self = says.getOrDefault("kind", "").equals(SheetKind.SELF.id());
    SheetKind kind = self ? SheetKind.SELF : SheetKind.REVIEW;
    List<Mark> marks = List.of();
    if (belongs(name, filled)) {
      Optional<AssessedUnit> unit = unit(name, unitCode);
      Optional<Assessor> assessor =
          self || unit.isEmpty() ? Optional.empty() : assessor(name, assessorName, unit.get());
      if (unit.isPresent() && faults.isEmpty()) {
        List<Item> items = items(assessment.rubric(), unit.get(), assessor.orElse(null));
        SheetForm form = SheetForm.of(assessment.id(), assessment.rubric(), kind, items);
        if (form.layout().equals(says.getOrDefault("layout", ""))) {
          SheetExamination examination =
              new SheetExamination(form, filled, names(unit.get(), assessorName), evidence, name);
          marks = examination.marks();
          examination
              .faults()
              .all()
              .forEach(f -> faults.add(f.place(), f.column(), f.value(), f.reason()));
        } else {
          faults.add(name, "", "", "模板生成以后，评分细则的项目或该评分人的分工已改；请重新生成模板，照原内容填写");
        }
      }
    }
    return new ExaminedSheet(
        file, Digests.of(file), kind, unitCode, assessorName, marks, List.of(), faults.all());
  }

  private boolean belongs(String name, FilledSheet filled) {
    Map<String, String> says = filled.identification();
    if (says.getOrDefault("kind", "").isEmpty()) {
      faults.add(name, "", "", "不是由 anshu assess template 生成的表；请用模板填写，不要另建工作簿粘贴");
      return false;
    }
    String other = says.getOrDefault("assessment", "");
    if (!other.equals(assessment.id())) {
      faults.add(name, "", other, "是另一次考核的表；本次考核为 " + assessment.id());
    }
    String rubric = says.getOrDefault("rubric", "");
    if (!rubric.equals(assessment.rubric().name())) {
      faults.add(
          name, "", rubric, "是另一版评分细则的表；本次考核用 %s，请重新生成模板".formatted(assessment.rubric().name()));
    }
    if (filled.name().isEmpty()) {
      faults.add(name, "", "", "工作表已被删除或改名；请用原模板填写");
    }
    return faults.isEmpty();
  }

  private Optional<AssessedUnit> unit(String name, String code) {
    Optional<AssessedUnit> unit = parties.unit(code);
    if (unit.isEmpty()) {
      faults.add(name, "被考核单位", code, "不在名单中；请核对 " + assessment.units().getFileName());
    }
    return unit;
  }

  private Optional<Assessor> assessor(String name, String wanted, AssessedUnit unit) {
    Optional<Assessor> assessor = parties.assessor(wanted);
    if (assessor.isEmpty()) {
      faults.add(name, "评分人", wanted, "不在评分人名单中；请核对 " + assessment.assessors().getFileName());
    } else if (parties.own(assessor.get(), unit)) {
      faults.add(
          name,
          "评分人",
          wanted,
          "在 %s，不得给本单位（%s）评分；请由其他人评分".formatted(assessor.get().office(), unit.name()));
    } else if (!assessor.get().scores(unit)) {
      faults.add(name, "评分人", wanted, "名单中没有安排其给 %s 评分".formatted(unit.name()));
    }
    return assessor;
  }
}
