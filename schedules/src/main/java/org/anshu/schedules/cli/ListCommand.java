package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.listing.Listing;
import org.anshu.registry.listing.Listings;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.ListQuery;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu list [id]}: who or what is named at the end of a month. */
@Command(name = "list", sortOptions = false)
final class ListCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..1", paramLabel = "LIST", descriptionKey = "id")
  private @Nullable String id;

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--unit", paramLabel = "CODE")
  private String unit = "";

  @Option(names = "--only", paramLabel = "COLUMN=VALUE")
  private Map<String, String> only = new LinkedHashMap<>();

  @Option(names = "--release", paramLabel = "R2026-06-e1")
  private @Nullable String release;

  @Option(names = "--as-of", paramLabel = "yyyy-MM-dd|yyyy-MM-ddTHH:mm:ssZ")
  private @Nullable String asOf;

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    List<Path> roots = installation.registries();
    List<Listing> lists = Listings.load(roots);
    String wanted = id;
    if (wanted == null) {
      print(parent, lists);
      return CommandLineProgram.OK;
    }
    Listing listing =
        lists.stream()
            .filter(each -> each.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> unknown(wanted, lists));
    QueryResult result;
    StateChoice.Chosen chosen;
    try (Databases databases = parent.databases(installation)) {
      chosen = StateChoice.of(databases.pipeline(), release, asOf, month);
      if (!unit.isEmpty()) {
        only.put(ListQuery.UNIT, unit);
      }
      result = ListQuery.run(chosen.state(), listing, chosen.month(), only);
    }
    if (format == ResultFormat.TABLE) {
      parent.say(
          "%s  %s  %s"
              .formatted(listing.title().in(parent.language()), chosen.month(), chosen.name()));
    }
    format.print(
        format == ResultFormat.TABLE ? titled(result, listing, parent) : result,
        parent.terminal().out());
    if (format == ResultFormat.TABLE) {
      parent.say("共 %d 行".formatted(result.rows().size()), result.rows().size() + " rows");
    }
    parent.terminal().out().flush();
    return CommandLineProgram.OK;
  }

  private static void print(AnshuCommand parent, List<Listing> lists) {
    List<List<String>> rows = new ArrayList<>();
    for (Listing each : lists) {
      rows.add(
          List.of(
              each.id(),
              each.title().in(parent.language()),
              each.definition().in(parent.language())));
    }
    List<String> header =
        List.of(
            new Text("名单", "list").in(parent.language()),
            new Text("名称", "title").in(parent.language()),
            new Text("列出什么", "what it names").in(parent.language()));
    new TextTable(header, rows, Set.of()).lines().forEach(parent::say);
  }

  private static QueryResult titled(QueryResult result, Listing listing, AnshuCommand parent) {
    List<QueryResult.Column> columns = new ArrayList<>();
    for (Listing.Column column : listing.columns()) {
      columns.add(new QueryResult.Column(column.title().in(parent.language()), column.numeric()));
    }
    return new QueryResult(columns, result.rows(), result.truncated());
  }

  private static AnshuException unknown(String wanted, List<Listing> lists) {
    String known = String.join(", ", lists.stream().map(Listing::id).toList());
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("已定义的名单之一：" + known, "One of the lists " + known),
        Text.same(wanted),
        new Text("改正名单编号", "Correct the name of the list"));
  }
}
