package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.connectors.files.TableWorkbook;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.registry.reconcile.Finding;
import org.anshu.registry.reconcile.PublishedTable;
import org.anshu.registry.reconcile.Reconciliation;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.reconcile.PublishedFile;
import org.anshu.schedules.reconcile.ReconciliationTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu reconcile table.csv}: a published table recomputed from its own figures. */
@Command(name = "reconcile", sortOptions = false)
final class ReconcileCommand implements Callable<Integer> {

  private static final int PLACE = 8;

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    parent.startLog();
    Path layout = mapping == null ? PublishedFile.mappingOf(file) : mapping;
    if (!Files.isRegularFile(layout)) {
      throw new AnshuException(
          FailureCode.REFERENCE_INVALID,
          new Text("说明各列含义的文件 " + layout, "A file that says what the columns are: " + layout),
          new Text("没有这个文件", "No such file"),
          new Text(
              "参照 examples/changzhou-table1/table1.yml 编写，或用 --mapping 指定",
              "Write one like examples/changzhou-table1/table1.yml, or name it with --mapping"));
    }
    PublishedTable table = PublishedFile.read(file, layout);
    Reconciliation result = Reconciliation.of(table);
    ReconciliationTables tables = new ReconciliationTables(result, parent.language());
    print(parent, result, tables);
    if (out != null) {
      write(out, table, tables, parent.language());
      parent.say(out.toAbsolutePath().toString());
    }
    return CommandLineProgram.OK;
  }

  private static void print(
      AnshuCommand parent, Reconciliation result, ReconciliationTables tables) {
    parent.say(result.table().title());
    if (!result.table().source().isEmpty()) {
      parent.say(result.table().source());
    }
    parent.say("");
    new TextTable(
            tables.findingsHeader().subList(0, PLACE),
            tables.findings().stream().map(row -> row.subList(0, PLACE)).toList(),
            Set.of(2, 4, 5, 6))
        .lines()
        .forEach(parent::say);
    parent.say("");
    for (Finding finding : result.findings()) {
      if (!finding.remarks().isEmpty()) {
        parent.say(
            "%s %s %s：%s"
                .formatted(
                    finding.row(),
                    finding.cell().period(),
                    finding.cell().change().text(),
                    tables.remarks(finding)),
            "%s %s %s: %s"
                .formatted(
                    finding.row(),
                    finding.cell().period(),
                    finding.cell().change().text(),
                    tables.remarks(finding)));
      }
    }
    if (!tables.implied().isEmpty()) {
      parent.say("");
      new TextTable(tables.impliedHeader(), tables.implied(), Set.of(2, 3, 5, 6, 7, 8))
          .lines()
          .forEach(parent::say);
    }
    parent.say("");
    tables.sentences().forEach(parent::say);
  }

  private static void write(
      Path out, PublishedTable table, ReconciliationTables tables, Language language) {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      boolean chinese = language == Language.CHINESE;
      List<TableWorkbook.Sheet> sheets = new ArrayList<>();
      List<String> notes = new ArrayList<>(tables.sentences());
      notes.add(table.source());
      sheets.add(
          new TableWorkbook.Sheet(
              chinese ? "核对结果" : "verdicts",
              table.title(),
              tables.findingsHeader(),
              tables.findings(),
              notes));
      if (!tables.implied().isEmpty()) {
        sheets.add(
            new TableWorkbook.Sheet(
                chinese ? "推算的分母" : "implied",
                table.title(),
                tables.impliedHeader(),
                tables.implied(),
                List.of()));
      }
      TableWorkbook.write(sheets, out);
      return;
    }
    StringBuilder csv = new StringBuilder();
    csv.append(record(tables.findingsHeader()));
    tables.findings().forEach(row -> csv.append(record(row)));
    try {
      Files.writeString(out, csv, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String record(List<String> cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      boolean quote = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      quoted.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return String.join(",", quoted) + "\r\n";
  }
}
