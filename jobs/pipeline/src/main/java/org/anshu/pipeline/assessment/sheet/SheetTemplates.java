package org.anshu.pipeline.assessment.sheet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.workbook.FormSheet;
import org.anshu.connectors.spi.workbook.FormSheet.Cell;
import org.anshu.connectors.spi.workbook.FormSheet.Input;
import org.anshu.connectors.spi.workbook.FormSheet.Look;
import org.anshu.connectors.spi.workbook.Workbooks;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Mark;
import org.jspecify.annotations.Nullable;

/** Generates the workbooks that are handed out. */
public final class SheetTemplates {

  private static final int FACT_ROWS = 300;

  private final Workbooks workbooks;
  private final Assessment assessment;
  private final Parties parties;
  private final Map<String, Mark> self = new HashMap<>();
  private final Map<String, Workbooks.Press> presses = new HashMap<>();

  SheetTemplates(
      Workbooks workbooks, Assessment assessment, Parties parties, List<Mark> selfMarks) {
    this.workbooks = workbooks;
    this.assessment = assessment;
    this.parties = parties;
    selfMarks.forEach(mark -> self.put(mark.unit() + "|" + mark.item(), mark));
  }

  /**
   * Writes the sheets of a kind, one for each unit, or for each unit and assessor who scores it;
   * the list of facts is one file.
   *
   * @param unit only of this one, by code; empty for all
   * @param assessor only of this one; empty for all
   * @return the files, in the order of roster and assessors; empty if nobody is asked anything
   */
  public List<Path> write(SheetKind kind, String unit, String assessor, Path folder) {
    if (kind == SheetKind.FACTS) {
      return List.of(facts(folder));
    }
    List<Path> written = new ArrayList<>();
    for (AssessedUnit of : parties.units()) {
      if (!unit.isEmpty() && !unit.equals(of.code())) {
        continue;
      }
      if (kind == SheetKind.SELF) {
        written.addAll(sheet(kind, of, null, folder));
        continue;
      }
      for (Assessor by : parties.assessors()) {
        boolean asked = assessor.isEmpty() || assessor.equals(by.name());
        if (asked && by.scores(of) && !parties.own(by, of)) {
          written.addAll(sheet(kind, of, by, folder));
        }
      }
    }
    return written;
  }

  private List<Path> sheet(
      SheetKind kind, AssessedUnit unit, @Nullable Assessor assessor, Path folder) {
    Rubric rubric = assessment.rubric();
    SheetForm form =
        SheetForm.of(assessment.id(), rubric, kind, SheetIdentity.items(rubric, unit, assessor));
    if (form.lines().isEmpty()) {
      return List.of();
    }
    String by = assessor == null ? "" : assessor.name();
    Map<String, String> values = SheetIdentity.names(unit, by);
    for (SheetForm.Line line : form.lines()) {
      Mark mark = self.get(unit.code() + "|" + line.item().id());
      if (mark != null) {
        values.put(SheetForm.SELF + line.item().id(), answer(mark));
        values.put(
            SheetForm.FILES + line.item().id(),
            mark.evidence().stream().map(Evidence::file).collect(Collectors.joining("；")));
        values.put(
            SheetForm.DAYS + line.item().id(),
            mark.evidence().stream()
                .map(evidence -> evidence.date().toString())
                .collect(Collectors.joining("；")));
      }
    }
    Path file =
        folder.resolve(
            "%s-%s-%s%s.xlsx"
                .formatted(
                    kind.title(),
                    unit.code(),
                    unit.name().replaceAll("[\\\\/:*?\"<>|\\s]", "_"),
                    by.isEmpty() ? "" : "-" + by));
    presses
        .computeIfAbsent(form.layout(), layout -> workbooks.press(form.form()))
        .write(values, file);
    return List.of(file);
  }

  private static String answer(Mark mark) {
    if (mark.notApplicable()) {
      return SheetForm.NOT_APPLICABLE;
    }
    BigDecimal points = mark.points();
    if (points != null) {
      return points.toPlainString();
    }
    return Boolean.TRUE.equals(mark.yes()) ? SheetForm.YES : SheetForm.NO;
  }

  private Path facts(Path folder) {
    Rubric rubric = assessment.rubric();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        FactFile.CAPTIONS.values().stream()
            .map(caption -> Cell.given(caption, Look.CAPTION))
            .toList());
    List<Cell> blank = FactFile.CAPTIONS.keySet().stream().map(this::input).toList();
    rows.addAll(Collections.nCopies(FACT_ROWS, blank));
    List<Integer> widths =
        FactFile.CAPTIONS.keySet().stream()
            .map(column -> column.matches("document|note|evidence|kind") ? 28 : 14)
            .toList();
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("assessment", assessment.id());
    identity.put("kind", SheetKind.FACTS.id());
    identity.put("rubric", rubric.name());
    FormSheet form =
        new FormSheet(SheetKind.FACTS.title(), widths, rows, 1, factNotes(rubric), identity);
    Path file = folder.resolve(SheetKind.FACTS.title() + ".xlsx");
    workbooks.press(form).write(Map.of(), file);
    return file;
  }

  private Cell input(String column) {
    Rubric rubric = assessment.rubric();
    return switch (column) {
      case "unit" ->
          Cell.input(
              "", new Input.Choice(parties.units().stream().map(AssessedUnit::name).toList()));
      case "kind" ->
          Cell.input(
              "",
              new Input.Choice(rubric.factKinds().values().stream().map(Text::chinese).toList()));
      case "occurred_on", "found_on", "evidence_date" ->
          Cell.input("", new Input.Day(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31)));
      default -> Cell.input("", new Input.Words());
    };
  }

  private List<String> factNotes(Rubric rubric) {
    List<String> notes = new ArrayList<>();
    notes.add("1. 一行一件事项；多个单位涉及同一件事的，每个单位一行，文号或标识相同。");
    notes.add("2. 发生日期是事情发生之日；此后才发现或认定的，另写认定日期。日期写作 2025-06-30。");
    notes.add("3. 依据文件写明文件名称和文号；否决、降级及免予否决的须写批准人，免予否决的层级写“免予否决”。");
    notes.add("4. 每次报送的是全部事项：新报送的一份取代以前的一份。");
    notes.add("5. 填好后由安委会办公室运行：anshu assess import %s <文件>".formatted(assessment.id()));
    notes.add("事项种类和可用的层级：");
    rubric
        .factKinds()
        .forEach(
            (id, title) -> {
              String levels = FactKind.of(rubric, id).levelWords();
              notes.add(
                  "　%s（%s）%s"
                      .formatted(title.chinese(), id, levels.isEmpty() ? "" : "：层级 " + levels));
            });
    return notes;
  }
}
