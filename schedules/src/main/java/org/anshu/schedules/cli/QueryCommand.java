package org.anshu.schedules.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.AnnouncedTables;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.query.StateAt;
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

  @Option(names = "--as-of", paramLabel = "yyyy-MM-dd|yyyy-MM-ddTHH:mm:ssZ")
  private @Nullable String asOf;

  @Option(names = "--release", paramLabel = "R2026-06-e1")
  private @Nullable String release;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    QueryResult result;
    try (Databases databases = parent.databases(installation);
        WarehouseQuery query = open(databases.pipeline())) {
      result = query.run(sql, Math.max(1, limit));
    }
    format.print(result, parent.terminal().out());
    parent.terminal().out().flush();
    if (result.truncated()) {
      note(parent);
    }
    return CommandLineProgram.OK;
  }

  private WarehouseQuery open(PipelineSettings settings) throws SQLException {
    if (asOf != null && release != null) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("--as-of 与 --release 至多一个", "At most one of --as-of and --release"),
          Text.same("--as-of %s --release %s".formatted(asOf, release)),
          new Text("去掉其中一个", "Leave out one of them"));
    }
    if (release != null) {
      return StateAt.of(settings, ReleaseState.find(settings.operations(), release)).open(sql);
    }
    if (asOf != null) {
      return StateAt.of(settings, StateChoice.moment(asOf, settings.zone())).open(sql);
    }
    return AnnouncedTables.open(settings, sql);
  }

  private void note(AnshuCommand parent) {
    parent
        .terminal()
        .err()
        .println(
            new Text(
                    "只显示前 " + limit + " 行；用 --limit 显示更多",
                    "Only the first " + limit + " rows; use --limit for more")
                .in(parent.language()));
  }
}
