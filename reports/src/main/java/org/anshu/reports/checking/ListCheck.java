package org.anshu.reports.checking;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.TableCompare.FileCell;
import org.anshu.reports.checking.TableCompare.Form;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the lists of values and compares every value; merged cells repeat theirs. */
final class ListCheck {

  private static final Text ACTION =
      new Text("重新生成CSV；不要手工修改", "Make the lists again; do not edit them by hand");

  private static final Form FORM = new Form(Check.LISTS, false, true, ACTION);

  private ListCheck() {}

  static List<CheckFinding> of(WrittenReport report, List<Path> files) {
    List<Table> tables = new ArrayList<>();
    for (Block block : report.blocks()) {
      Table table = Drawn.table(block);
      if (table != null) {
        tables.add(table);
      }
    }
    List<CheckFinding> all = new ArrayList<>();
    if (tables.size() != files.size()) {
      Findings findings = new Findings("CSV");
      findings.add(
          Check.LISTS,
          Text.same(""),
          new Text(tables.size() + "个文件", tables.size() + " files"),
          Text.same(String.valueOf(files.size())),
          ACTION);
      all.addAll(findings.list());
    }
    for (int i = 0; i < Math.min(tables.size(), files.size()); i++) {
      all.addAll(of(tables.get(i), files.get(i)));
    }
    return all;
  }

  private static List<CheckFinding> of(Table table, Path file) {
    Findings findings = new Findings(String.valueOf(file.getFileName()));
    Table flat = flat(table);
    TableCompare compare = new TableCompare(flat, heads(flat), FORM, findings).gridOnly();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser lines = CSVFormat.RFC4180.parse(reader)) {
      boolean first = true;
      for (CSVRecord line : lines) {
        compare.row(cells(line, first));
        first = false;
      }
    } catch (IOException | RuntimeException e) {
      findings.add(
          Check.LISTS,
          Text.same(""),
          new Text("可读取的CSV（UTF-8，RFC 4180）", "a readable list (UTF-8, RFC 4180)"),
          Text.same(String.valueOf(e.getMessage())),
          ACTION);
    }
    compare.end(Text.same(""));
    return findings.list();
  }

  /** Headers in one line; rows of an empty table are not said. */
  private static Table flat(Table table) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      String header = String.join("／", column.headers()).replace("\n", "");
      columns.add(new Column(List.of(header), column.weight(), column.align()));
    }
    List<Row> rows = table.rows();
    return Table.of(table.name(), table.title(), table.unit(), columns, rows);
  }

  /** A header a column, also where neighbours have the same: in January the year is the month. */
  private static HeaderGrid heads(Table flat) {
    List<HeaderGrid.Head> heads = new ArrayList<>();
    for (Column column : flat.columns()) {
      heads.add(new HeaderGrid.Head(column.headers().get(0), 0, heads.size(), 1, 1));
    }
    return new HeaderGrid(1, heads);
  }

  private static List<@Nullable FileCell> cells(CSVRecord line, boolean first) {
    List<@Nullable FileCell> cells = new ArrayList<>();
    long number = line.getRecordNumber();
    for (int i = 0; i < line.size(); i++) {
      String value = first && i == 0 ? line.get(i).replace("\ufeff", "") : line.get(i);
      Text address =
          new Text(
              "第%d行第%d列".formatted(number, i + 1), "line %d, field %d".formatted(number, i + 1));
      cells.add(new FileCell(address, value, null));
    }
    return cells;
  }
}
