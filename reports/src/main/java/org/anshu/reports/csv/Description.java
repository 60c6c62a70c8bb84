package org.anshu.reports.csv;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.rendering.Typography;
import org.jspecify.annotations.Nullable;

/** What describes a list of values: title, unit, release, notes, and the figures of each column. */
final class Description {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WrittenReport report;
  private final CellMap.@Nullable Head head;
  private final LocalDateTime made;

  Description(WrittenReport report, CellMap.@Nullable Head head, LocalDateTime made) {
    this.report = report;
    this.head = head;
    this.made = made;
  }

  /** Writes what describes {@code csv} beside it. */
  void write(Table table, Path csv) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    String text =
        JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(of(table, csv));
    Path file = csv.resolveSibling(csv.getFileName() + "-metadata.json");
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
  }

  private Map<String, Object> of(Table table, Path csv) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "zh-CN")));
    all.put("url", csv.getFileName().toString());
    all.put("dc:title", Typography.chinese(table.title()));
    all.put("dc:isPartOf", report.title().replace("\n", "") + report.subtitle());
    all.put("dc:creator", report.issuer());
    all.put("dc:created", made.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    put(all, "anshu:unit", table.unit());
    if (head != null) {
      put(all, "anshu:report", head.report());
      put(all, "anshu:release", head.release());
      put(all, "anshu:source", head.source());
      put(all, "anshu:month", head.month().toString());
    }
    all.put("anshu:notes", notes(table));
    all.put("dialect", Map.of("header", true));
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(table, i));
    }
    all.put("tableSchema", Map.of("columns", columns));
    return all;
  }

  /** What stands below the table, then the remarks of the report: scope, status, definitions. */
  private List<String> notes(Table table) {
    Stream<String> remarks =
        report.blocks().stream()
            .filter(Remark.class::isInstance)
            .map(block -> ((Remark) block).text());
    return Stream.concat(table.notes().stream().map(Passage::text), remarks)
        .map(text -> Typography.chinese(text).strip())
        .toList();
  }

  private static Map<String, Object> column(Table table, int number) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", "c" + (number + 1));
    column.put("titles", ValueLists.header(table.columns().get(number)));
    List<Cell> cells = new ArrayList<>();
    for (Row row : table.rows()) {
      cells.add(number == 0 ? Cell.text(row.name()) : row.cells().get(number - 1));
    }
    boolean numbers = !cells.isEmpty() && cells.stream().allMatch(Cell::isNumber);
    column.put("datatype", numbers ? "decimal" : "string");
    TreeSet<String> indicators = new TreeSet<>();
    for (Cell cell : cells) {
      Origin origin = cell.origin();
      if (origin != null) {
        origin.keys().stream().map(Key::indicator).forEach(indicators::add);
      }
    }
    if (!indicators.isEmpty()) {
      column.put("anshu:indicators", indicators);
    }
    return column;
  }

  private static void put(Map<String, Object> all, String key, String value) {
    if (!value.isEmpty()) {
      all.put(key, value);
    }
  }
}
