package org.anshu.pipeline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.pipeline.compute.IndicatorValue;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.registry.Indicator;
import org.apache.iceberg.data.Record;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a reader of the figures must know about their data. */
final class Notes {

  private final JdbcTemplate operations;
  private final Definitions definitions;

  Notes(JdbcTemplate operations, Definitions definitions) {
    this.operations = operations;
    this.definitions = definitions;
  }

  /**
   * One note.
   *
   * @param kind {@code quarantine}, {@code bad_uscc}, {@code pending_denominator}, {@code
   *     unmapped_sector} or {@code no_source}
   * @param textZh the sentence
   */
  record Note(String kind, String textZh) {}

  /** The notes on a release with {@code values} of {@code computable} indicators. */
  List<Note> notes(List<Record> values, List<Indicator> computable) {
    List<Note> notes = new ArrayList<>();
    Map<String, Long> quarantined = quarantined();
    Map<String, Long> badCodes =
        counts(
            "SELECT source, COUNT(DISTINCT table_name, row_key) FROM data_issue"
                + " WHERE state = 'open' AND rule_id = 'BAD_USCC' GROUP BY source");
    for (SourceContract contract : definitions.contracts()) {
      String title = contract.title().chinese();
      Long rows = quarantined.get(contract.source());
      if (rows != null) {
        notes.add(new Note("quarantine", "%s有%d条记录未通过接入检查，已隔离，未计入统计。".formatted(title, rows)));
      }
      Long bad = badCodes.get(contract.source());
      if (bad != null) {
        notes.add(new Note("bad_uscc", "%s有%d条记录的统一社会信用代码校验不符，已计入统计，待核实。".formatted(title, bad)));
      }
    }
    notes.addAll(pending(values, computable));
    notes.addAll(unmapped());
    List<String> without =
        definitions.indicators().stream()
            .filter(indicator -> !computable.contains(indicator))
            .map(indicator -> indicator.title().chinese())
            .toList();
    if (!without.isEmpty()) {
      notes.add(new Note("no_source", "无数据来源，未计算：" + String.join("、", without) + "。"));
    }
    return notes;
  }

  /** The sectors of policy documents that belong to no statistical sector, by name. */
  private List<Note> unmapped() {
    String names =
        definitions.codeLists().lines("sector_crosswalk").stream()
            .filter(line -> line.cell("kind").equals("sector"))
            .filter(line -> line.cell("sector_code").isEmpty())
            .map(line -> line.cell("name_zh") + "（" + line.cell("scheme") + "）")
            .collect(Collectors.joining("、"));
    return names.isEmpty()
        ? List.of()
        : List.of(new Note("unmapped_sector", "未对应统计行业：" + names + "。"));
  }

  /** Source to the number of rows that are quarantined now. */
  Map<String, Long> quarantined() {
    return counts(
        "SELECT source, COUNT(DISTINCT table_name, row_key) FROM quarantine"
            + " WHERE state = 'open' GROUP BY source");
  }

  private List<Note> pending(List<Record> values, List<Indicator> computable) {
    // Zones and the municipal level have no figures of their own: nothing is pending there.
    Set<Object> withFigures =
        definitions.denominators().stream().map(row -> row.get(1)).collect(Collectors.toSet());
    Map<String, TreeSet<String>> units = new TreeMap<>();
    for (Record value : values) {
      String window = (String) value.getField("window_id");
      if (value.getField("state").equals(IndicatorValue.PENDING)
          && List.of("month", "cumulative").contains(window)) {
        Object code = value.getField("unit_code");
        String unit = code == null ? "" : (String) code;
        if (withFigures.contains(unit)) {
          units
              .computeIfAbsent((String) value.getField("indicator_id"), key -> new TreeSet<>())
              .add(unit);
        }
      }
    }
    Map<String, String> names =
        definitions.codeLists().lines("statistical_unit").stream()
            .collect(Collectors.toMap(l -> l.cell("code"), l -> l.cell("name_zh"), (a, b) -> a));
    List<Note> notes = new ArrayList<>();
    for (Indicator indicator : computable) {
      TreeSet<String> codes = units.get(indicator.id());
      if (codes != null) {
        String of =
            codes.stream()
                .map(code -> code.isEmpty() ? "全市" : names.getOrDefault(code, code))
                .collect(Collectors.joining("、"));
        notes.add(
            new Note(
                "pending_denominator",
                "%s:%s的%s待发布。"
                    .formatted(indicator.title().chinese(), of, indicator.denominatorName())));
      }
    }
    return notes;
  }

  private Map<String, Long> counts(String query) {
    Map<String, Long> counts = new TreeMap<>();
    operations.query(
        query,
        result -> {
          counts.put(result.getString(1), result.getLong(2));
        });
    return counts;
  }
}
