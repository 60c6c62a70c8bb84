package org.anshu.pipeline.assessment.sheet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Fact;

/** The list of facts, CSV or XLSX: bonuses, criticism, vetoes and what rules count. */
final class FactFile {

  static final Map<String, String> CAPTIONS = captions();
  private static final List<String> REQUIRED = List.of("unit", "kind", "occurred_on", "document");

  private final Rubric rubric;
  private final List<AssessedUnit> units;
  private final EvidenceFolder evidence;
  private final LocalDate today;
  private final FaultList faults = new FaultList();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Counted> adjusted = new HashMap<>();

  /**
   * A reader.
   *
   * @param today no fact is of a later day
   */
  FactFile(Rubric rubric, List<AssessedUnit> units, EvidenceFolder evidence, LocalDate today) {
    this.rubric = rubric;
    this.units = units;
    this.evidence = evidence;
    this.today = today;
  }

  /** Where a real thing was first named for a unit, and as what kind. */
  private record Counted(String kind, String place) {}

  private static Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    captions.put("id", "编号");
    captions.put("unit", "单位");
    captions.put("kind", "事项种类");
    captions.put("level", "层级");
    captions.put("key", "文号或标识");
    captions.put("occurred_on", "发生日期");
    captions.put("found_on", "认定日期");
    captions.put("quantity", "数量");
    captions.put("document", "依据文件");
    captions.put("approver", "批准人");
    captions.put("note", "说明");
    captions.put("evidence", "佐证文件");
    captions.put("evidence_date", "佐证日期");
    return captions;
  }

  /** The facts of a file. */
  ExaminedSheet read(Connector connector, Path file) {
    KeptList list = KeptList.read(connector, file, CAPTIONS, REQUIRED, faults);
    for (String column : list.columns()) {
      if (!CAPTIONS.containsKey(column)) {
        faults.add(
            file.getFileName() + " 第 1 行",
            column,
            "",
            "不认识的列；应为：" + String.join("、", CAPTIONS.values()));
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < list.rows().size(); i++) {
      facts.add(fact(list.rows().get(i), i + 1));
    }
    return new ExaminedSheet(
        file, list.sha256(), SheetKind.FACTS, "", "", List.of(), facts, faults.all());
  }

  private Fact fact(Row row, int number) {
    String id = row.cell("id").isEmpty() ? "F%04d".formatted(number) : row.cell("id");
    if (!id.matches("[A-Za-z0-9_-]{1,32}") || !ids.add(id)) {
      fault(row, "id", id, "应为字母、数字组成的编号，且不重复；可留空，由系统编号");
    }
    FactKind kind = kind(row);
    String level = kind.level(row.cell("level"));
    String wrong = kind.levelFault(level);
    if (!wrong.isEmpty()) {
      fault(row, "level", row.cell("level"), wrong);
    }
    LocalDate occurred = day(row, "occurred_on", rubric.from());
    LocalDate found = row.cell("found_on").isEmpty() ? occurred : day(row, "found_on", occurred);
    checkDays(row, kind, occurred, found);
    require(row, "document", "须写明依据文件及文号");
    if (kind.needsApprover()) {
      require(row, "approver", "否决、降级及免予否决须写明批准人");
    }
    String unit = unit(row);
    String key = row.cell("key");
    if (kind.onceByKey()) {
      require(row, "key", "同一事项只计一次，须写文号或标识以便识别");
    }
    String thing = key.isEmpty() ? occurred + row.cell("document") + row.cell("note") : key;
    checkOnce(row, unit, kind, thing + "|" + level);
    checkAdjusted(row, unit, kind, key);
    return new Fact(
        id,
        unit,
        kind.id(),
        level,
        key,
        occurred,
        found,
        quantity(row),
        row.cell("document"),
        row.cell("approver"),
        row.cell("note"),
        documents(row, found));
  }

  private void fault(Row row, String column, String value, String reason) {
    faults.add(row.place(column), CAPTIONS.getOrDefault(column, column), value, reason);
  }

  private void require(Row row, String column, String reason) {
    if (row.cell(column).isEmpty()) {
      fault(row, column, "", reason);
    }
  }

  private String unit(Row row) {
    String text = row.cell("unit");
    Optional<AssessedUnit> unit =
        units.stream()
            .filter(each -> each.code().equals(text) || each.name().equals(text))
            .findFirst();
    if (unit.isEmpty()) {
      fault(row, "unit", text, "不是被考核单位的代码或名称；见 units.csv");
    }
    return unit.map(AssessedUnit::code).orElse(text);
  }

  private FactKind kind(Row row) {
    String text = row.cell("kind");
    FactKind kind = FactKind.of(rubric, text);
    if (!rubric.factKinds().containsKey(kind.id())) {
      fault(row, "kind", text, "细则中没有这种事项；应为：" + FactKind.titles(rubric));
    }
    return kind;
  }

  private LocalDate day(Row row, String column, LocalDate otherwise) {
    Optional<LocalDate> day = Answers.day(row.cell(column));
    if (day.isEmpty()) {
      fault(row, column, row.cell(column), "应为 2025-06-30 这样的日期");
    } else if (day.get().isAfter(today)) {
      fault(row, column, row.cell(column), "在今天（%s）之后".formatted(today));
    }
    return day.orElse(otherwise);
  }

  private void checkDays(Row row, FactKind kind, LocalDate occurred, LocalDate found) {
    if (found.isBefore(occurred)) {
      fault(row, "found_on", row.cell("found_on"), "早于发生日期 " + occurred);
      return;
    }
    String wrong = kind.dayFault(rubric, occurred, found);
    if (!wrong.isEmpty()) {
      fault(row, "occurred_on", row.cell("occurred_on"), wrong);
    }
  }

  private BigDecimal quantity(Row row) {
    String text = row.cell("quantity");
    Optional<BigDecimal> quantity = Answers.number(text);
    if (!text.isEmpty() && (quantity.isEmpty() || quantity.get().signum() <= 0)) {
      fault(row, "quantity", text, "应为大于 0 的数；留空为 1");
    }
    return quantity.filter(number -> number.signum() > 0).orElse(BigDecimal.ONE);
  }

  private void checkOnce(Row row, String unit, FactKind kind, String what) {
    String first = places.putIfAbsent(unit + "|" + kind.id() + "|" + what, row.place("unit"));
    if (first != null) {
      fault(row, "key", row.cell("key"), "与 %s 是同一事项；一件事项只登记一次".formatted(first));
    }
  }

  /** One real thing must not count under two kinds of bonus or deduction. */
  private void checkAdjusted(Row row, String unit, FactKind kind, String key) {
    if (kind.adjustment().isEmpty() || key.isEmpty()) {
      return;
    }
    Counted here = new Counted(kind.id(), row.place("kind"));
    Counted first = adjusted.putIfAbsent(unit + "|" + kind.side() + "|" + key, here);
    if (first != null && !first.kind().equals(kind.id())) {
      fault(
          row,
          "kind",
          row.cell("kind"),
          "同一件事（%s）已在 %s 登记为另一种%s事项；一件事只计一次，请删去一行".formatted(key, first.place(), kind.side()));
    }
  }

  private List<Evidence> documents(Row row, LocalDate found) {
    String days = row.cell("evidence_date");
    boolean none = days.isEmpty() && !row.cell("evidence").isEmpty();
    return evidence.read(
        new EvidenceFolder.Named(
            row.cell("evidence"),
            row.place("evidence"),
            none ? found.toString() : days,
            row.place("evidence_date")),
        faults);
  }
}
