package org.anshu.schedules.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.LiveTables;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.query.WarehouseQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu query "select …"}: an analyst's question, answered by DuckDB. */
@Command(name = "query", sortOptions = false)
final class QueryCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "1", paramLabel = "SQL", descriptionKey = "sql")
  private String sql = "";

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 1000;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    QueryResult result;
    try (Databases databases = parent.databases(installation);
        WarehouseQuery query =
            WarehouseQuery.open(
                LiveTables.of(databases.pipeline(), sql), installation.settings().zone())) {
      result = query.run(sql, Math.max(1, limit));
    }
    format.print(result, parent.terminal().out());
    parent.terminal().out().flush();
    if (result.truncated()) {
      note(parent);
    }
    return CommandLineProgram.OK;
  }

  private void note(AnshuCommand parent) {
    parent
        .terminal()
        .err()
        .println(
            new org.anshu.failure.Text(
                    "只显示前 " + limit + " 行；用 --limit 显示更多",
                    "Only the first " + limit + " rows; use --limit for more")
                .in(parent.language()));
  }
}
