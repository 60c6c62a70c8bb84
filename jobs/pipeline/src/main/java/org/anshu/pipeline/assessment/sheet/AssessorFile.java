package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;

/** The assessors, {@code assessors.csv}. */
final class AssessorFile {

  private static final Map<String, String> CAPTIONS = captions();
  private static final String NAME = "[\\p{IsHan}A-Za-z0-9·._-]{1,32}";

  private final Rubric rubric;
  private final List<AssessedUnit> units;
  private final FaultList faults = new FaultList();

  private AssessorFile(Rubric rubric, List<AssessedUnit> units) {
    this.rubric = rubric;
    this.units = units;
  }

  private static Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    captions.put("name", "姓名");
    captions.put("unit", "所在单位");
    captions.put("role", "岗位");
    captions.put("items", "评分项目");
    captions.put("units", "评分单位");
    return captions;
  }

  /** The assessors of an assessment of {@code units}. */
  static Reading<Assessor> read(
      Connector connector, Rubric rubric, List<AssessedUnit> units, Path file) {
    AssessorFile reader = new AssessorFile(rubric, units);
    List<Assessor> assessors = reader.rows(connector, file);
    return new Reading<>(assessors, reader.faults.all());
  }

  private List<Assessor> rows(Connector connector, Path file) {
    KeptList list = KeptList.read(connector, file, CAPTIONS, List.of("name", "unit"), faults);
    for (String column : list.columns()) {
      if (!CAPTIONS.containsKey(column)) {
        faults.add(
            file.getFileName() + " 第 1 行",
            column,
            "",
            "不认识的列；应为：" + String.join("、", CAPTIONS.values()));
      }
    }
    Set<String> seen = new HashSet<>();
    List<Assessor> assessors = new ArrayList<>();
    for (Row row : list.rows()) {
      String name = row.cell("name");
      if (!name.matches(NAME)) {
        faults.add(row.place("name"), "姓名", name, "应为 1 至 32 个汉字、字母或数字，中间不留空格");
      } else if (!seen.add(name)) {
        faults.add(row.place("name"), "姓名", name, "与前面的行重复；同名的人请加以区分，如 张三（一）写作 张三1");
      }
      if (row.cell("unit").isEmpty()) {
        faults.add(row.place("unit"), "所在单位", "", "不得为空：由此判断是否给本单位评分");
      }
      Assessor assessor =
          new Assessor(name, row.cell("unit"), row.cell("role"), items(row), units(row));
      checkOwn(row, assessor);
      assessors.add(assessor);
    }
    return assessors;
  }

  private Set<String> items(Row row) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Part part : rubric.parts()) {
      known.put(part.id(), part.id());
      known.put(part.title().chinese(), part.id());
    }
    for (Item item : rubric.items()) {
      known.put(item.id(), item.id());
      known.put(item.title().chinese(), item.id());
    }
    Set<String> ids = several(row, "items", known, "不是本细则的部分或项目编号");
    for (String id : ids) {
      Optional<Item> item = rubric.item(id);
      if (item.isPresent() && !item.get().manual()) {
        faults.add(row.place("items"), "评分项目", id, "由系统计算，不由人评分；请删去");
      }
    }
    return ids;
  }

  private Set<String> units(Row row) {
    Map<String, String> known =
        units.stream()
            .collect(Collectors.toMap(AssessedUnit::name, AssessedUnit::code, (a, b) -> a));
    known.putAll(
        units.stream()
            .map(AssessedUnit::code)
            .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a)));
    return several(row, "units", known, "不是被考核单位的代码或名称；见 units.csv");
  }

  private Set<String> several(Row row, String column, Map<String, String> known, String fault) {
    Set<String> codes = new LinkedHashSet<>();
    for (String entry : Answers.several(row.cell(column))) {
      String code = known.get(entry);
      if (code == null) {
        faults.add(row.place(column), CAPTIONS.getOrDefault(column, column), entry, fault);
      } else {
        codes.add(code);
      }
    }
    return codes;
  }

  private void checkOwn(Row row, Assessor assessor) {
    assessor
        .own(units)
        .filter(unit -> assessor.units().contains(unit.code()))
        .ifPresent(
            unit ->
                faults.add(
                    row.place("units"),
                    "评分单位",
                    unit.code(),
                    "%s 在 %s，不得给本单位（%s）评分；请删去"
                        .formatted(assessor.name(), assessor.office(), unit.name())));
  }
}
