package org.anshu.schedules.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.reference.Target;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.vintage.CorrectionDraft;
import org.anshu.schedules.vintage.LateDeath;
import org.anshu.schedules.vintage.LateDeathQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu deaths ledger|what-if}: late deaths, their legal clocks and what they move. */
@Command(name = "deaths", sortOptions = false)
final class DeathsCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "ledger", sortOptions = false)
  int ledger(
      @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "month")
          @Nullable String month,
      @Option(names = "--as-of", paramLabel = "yyyy-MM-dd", descriptionKey = "asOf")
          @Nullable String asOf,
      @Option(
              names = "--format",
              paramLabel = "table|csv|json",
              descriptionKey = "format",
              defaultValue = "table")
          String format) {
    AnshuCommand parent = Parents.of(anshu);
    List<String> args = new ArrayList<>(List.of("list", "accident.death_clock"));
    args.addAll(List.of("--home", parent.home().toString(), "--format", format));
    args.addAll(List.of("--lang", parent.language() == Language.CHINESE ? "zh" : "en"));
    if (month != null) {
      args.addAll(List.of("--month", month));
    }
    if (asOf != null) {
      args.addAll(List.of("--as-of", asOf));
    }
    CommandLine root = java.util.Objects.requireNonNull(spec).root().commandLine();
    return root.execute(args.toArray(String[]::new));
  }

  @Command(name = "what-if", sortOptions = false)
  int whatIf(
      @Option(names = "--accident", required = true, paramLabel = "NO", descriptionKey = "accident")
          String accident,
      @Option(
              names = "--died-on",
              required = true,
              paramLabel = "yyyy-MM-dd",
              descriptionKey = "diedOn")
          LocalDate diedOn,
      @Option(names = "--deaths", descriptionKey = "deaths", defaultValue = "1") int deaths,
      @Option(names = "--as-of", paramLabel = "yyyy-MM-dd", descriptionKey = "asOf")
          @Nullable String asOf,
      @Option(names = "--all", descriptionKey = "all") boolean all,
      @Option(
              names = "--format",
              paramLabel = "table|csv|json",
              descriptionKey = "format",
              defaultValue = "table")
          ResultFormat format)
      throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    LateDeath answer;
    try (Databases databases = parent.databases(installation);
        Connection serving = databases.serving()) {
      PipelineSettings settings = databases.pipeline();
      Instant known =
          asOf == null ? settings.clock().instant() : StateChoice.moment(asOf, settings.zone());
      answer = new LateDeathQuery(settings, serving).of(accident, diedOn, deaths, known);
    }
    boolean everything = all || format != ResultFormat.TABLE;
    List<LateDeath.Move> shown =
        answer.moves().stream().filter(move -> everything || move.headline()).toList();
    if (format == ResultFormat.TABLE) {
      parent.say(CorrectionDraft.verdict(answer).in(parent.language()));
    }
    if (!shown.isEmpty() || format != ResultFormat.TABLE) {
      format.print(table(parent, shown), parent.terminal().out());
    }
    if (format == ResultFormat.TABLE) {
      close(parent, answer, shown.size());
    }
    parent.terminal().out().flush();
    return CommandLineProgram.OK;
  }

  private static void close(AnshuCommand parent, LateDeath answer, int shown) {
    int more = answer.moves().size() - shown;
    if (more > 0) {
      parent.say(
          "另有 %d 个数据变动（分单位、行业、类别或其他时段），加 --all 列出".formatted(more),
          more + " more figures move (units, sectors, categories, other windows): --all");
    }
    for (Target target : answer.targets()) {
      parent.say(
          "涉及目标：%s（%d年，%s）".formatted(target.wording(), target.targetYear(), target.source()),
          "Target concerned: %s (%d, %s)"
              .formatted(target.wording(), target.targetYear(), target.source()));
    }
    CorrectionDraft.of(answer).forEach(parent::say);
  }

  private static QueryResult table(AnshuCommand parent, List<LateDeath.Move> moves) {
    List<QueryResult.Column> columns = new ArrayList<>();
    for (Text title :
        List.of(
            new Text("版次", "release"),
            new Text("指标", "indicator"),
            new Text("名称", "title"),
            new Text("时段", "window"),
            new Text("统计单位", "unit"),
            new Text("行业", "sector"),
            new Text("类别", "category"),
            new Text("已发布", "published"),
            new Text("变动", "change"))) {
      columns.add(new QueryResult.Column(title.in(parent.language()), false));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (LateDeath.Move move : moves) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(move.release().id());
      row.add(move.moved().indicator().id());
      row.add(move.moved().indicator().title().in(parent.language()));
      row.add(move.moved().window());
      row.add(move.moved().place().unit());
      row.add(move.moved().place().sector());
      row.add(move.moved().place().category());
      row.add(move.published());
      row.add(move.moved().change());
      rows.add(row);
    }
    return new QueryResult(columns, rows, false);
  }
}
