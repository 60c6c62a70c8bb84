package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.workbook.FilledSheet;
import org.anshu.connectors.spi.workbook.Workbooks;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.scoring.AssessedUnit;

/**
 * Fills sheets from a list of marks that is kept elsewhere, for those who do not type them. It only
 * writes cells: what it wrote is examined when the sheet is handed in, as if a person had.
 *
 * <p>A line holds for the units, items and assessors it names; empty or {@code *} is all. Of
 * several lines the one that names most holds: a unit more than an item, an item more than an
 * assessor; of equal ones the later.
 */
final class SheetFilling {

  static final Map<String, String> CAPTIONS = captions();

  private static final Set<String> FULL = Set.of("满分", "full");
  private static final Set<String> NONE = Set.of(SheetForm.NOT_APPLICABLE, "n/a");

  private final Workbooks workbooks;
  private final Assessment assessment;
  private final Parties parties;
  private final FaultList faults = new FaultList();

  SheetFilling(Workbooks workbooks, Assessment assessment, Parties parties) {
    this.workbooks = workbooks;
    this.assessment = assessment;
    this.parties = parties;
  }

  private static Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    captions.put("unit", "单位");
    captions.put("item", "编号");
    captions.put("assessor", "评分人");
    captions.put("points", "得分");
    captions.put("reason", "理由");
    captions.put("evidence", "佐证文件");
    captions.put("evidence_date", "佐证日期");
    return captions;
  }

  /**
   * Fills {@code sheets}, all or none.
   *
   * @param list CSV or XLSX
   * @return what is wrong; nothing was written if anything is
   */
  List<Fault> fill(Connector connector, Path list, List<Path> sheets) {
    KeptList kept = KeptList.read(connector, list, CAPTIONS, List.of("points"), faults);
    for (String column : kept.columns()) {
      if (!CAPTIONS.containsKey(column)) {
        faults.add(
            list.getFileName() + " 第 1 行",
            column,
            "",
            "不认识的列；应为：" + String.join("、", CAPTIONS.values()));
      }
    }
    Set<Row> unused = new LinkedHashSet<>(kept.rows());
    Map<Path, Map<String, String>> cells = new LinkedHashMap<>();
    sheets.forEach(sheet -> cells.put(sheet, cells(sheet, kept.rows(), unused)));
    for (Row row : unused) {
      faults.add(row.place(), "", "", "没有一张表有这样的单位、项目和评分人；请改正，或补上要填的表");
    }
    if (faults.isEmpty()) {
      cells.forEach(workbooks::fill);
    }
    return faults.all();
  }

  private Map<String, String> cells(Path file, List<Row> rows, Set<Row> unused) {
    Map<String, String> cells = new LinkedHashMap<>();
    FilledSheet now = workbooks.read(file);
    Map<String, String> says = now.identification();
    Optional<AssessedUnit> unit = parties.unit(says.getOrDefault("unit", ""));
    if (!says.getOrDefault("assessment", "").equals(assessment.id()) || unit.isEmpty()) {
      faults.add(
          String.valueOf(file.getFileName()),
          "",
          "",
          "不是考核 %s 的自评表或评分表；请用 anshu assess template 生成".formatted(assessment.id()));
      return cells;
    }
    boolean self = says.getOrDefault("kind", "").equals(SheetKind.SELF.id());
    String assessor = self ? "" : says.getOrDefault("assessor", "");
    List<Item> items =
        SheetIdentity.items(
            assessment.rubric(), unit.get(), parties.assessor(assessor).orElse(null));
    SheetForm form =
        SheetForm.of(
            assessment.id(), assessment.rubric(), self ? SheetKind.SELF : SheetKind.REVIEW, items);
    for (SheetForm.Line line : form.lines()) {
      List<Row> fitting = new ArrayList<>();
      for (Row row : rows) {
        if (names(row, "unit", unit.get().code(), unit.get().name())
            && names(row, "item", line.item().id(), line.item().title().chinese())
            && names(row, "assessor", assessor, assessor)) {
          fitting.add(row);
        }
      }
      fitting.forEach(unused::remove);
      // The sort is stable: of equal lines the last one stays last.
      fitting.sort(Comparator.comparingInt(SheetFilling::named));
      if (!fitting.isEmpty()) {
        write(fitting.get(fitting.size() - 1), form, line, cells);
      }
    }
    return cells;
  }

  private static boolean names(Row row, String column, String code, String name) {
    String wanted = row.cell(column);
    return any(wanted) || wanted.equals(code) || wanted.equals(name);
  }

  private static boolean any(String wanted) {
    return wanted.isEmpty() || wanted.equals("*");
  }

  private static int named(Row row) {
    return (any(row.cell("unit")) ? 0 : 4)
        + (any(row.cell("item")) ? 0 : 2)
        + (any(row.cell("assessor")) ? 0 : 1);
  }

  private static void write(
      Row row, SheetForm form, SheetForm.Line line, Map<String, String> cells) {
    String points = row.cell("points");
    boolean none = NONE.contains(points);
    cells.put(form.place(line, SheetForm.Column.SCORE), none ? "" : points(line.item(), points));
    if (line.item().notApplicable() != Item.NotApplicable.REFUSE || none) {
      cells.put(
          form.place(line, SheetForm.Column.NOT_APPLICABLE), none ? SheetForm.NOT_APPLICABLE : "");
    }
    cells.put(form.place(line, SheetForm.Column.REASON), row.cell("reason"));
    cells.put(form.place(line, SheetForm.Column.FILES), row.cell("evidence"));
    cells.put(form.place(line, SheetForm.Column.DAYS), row.cell("evidence_date"));
  }

  private static String points(Item item, String points) {
    if (!FULL.contains(points)) {
      return points;
    }
    return item.rule() instanceof Rule.Manual ? item.points().toPlainString() : SheetForm.YES;
  }
}
