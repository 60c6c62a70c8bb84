package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.submission.Form;
import org.anshu.pipeline.submission.Forms;
import org.anshu.pipeline.submission.Submissions;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.SubmissionRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu template [form]}: the workbook that a department fills in. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..1", paramLabel = "FORM", descriptionKey = "form")
  private String name = "";

  @Option(names = "--unit", paramLabel = "CODE")
  private String unit = "";

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private String month = "";

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (Databases databases = parent.databases(installation)) {
      PipelineSettings settings = databases.pipeline();
      Forms forms = Forms.load(settings);
      if (name.isEmpty()) {
        list(parent, forms);
        return CommandLineProgram.OK;
      }
      Form form = forms.form(name).orElseThrow(() -> Submissions.unknownForm(forms, name));
      YearMonth of = month();
      checkUnit(settings);
      Path file = out == null ? Path.of("%s-%s-%s.xlsx".formatted(name, unit, of)) : out;
      SubmissionRun.writeTemplate(form, unit, of, file);
      parent.say(file.toAbsolutePath().toString());
    }
    return CommandLineProgram.OK;
  }

  private static void list(AnshuCommand parent, Forms forms) {
    boolean chinese = parent.language() == Language.CHINESE;
    List<List<String>> rows = new ArrayList<>();
    for (Form form : forms.all().values()) {
      rows.add(
          List.of(
              form.name(),
              form.edition(),
              form.title().in(parent.language()),
              form.keeper(),
              String.valueOf(form.dueDay())));
    }
    List<String> header =
        chinese
            ? List.of("表式", "版本", "名称", "填报单位", "次月应报日")
            : List.of("form", "edition", "title", "keeper", "due day");
    new TextTable(header, rows, Set.of(4)).lines().forEach(parent::say);
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw invalid(
          new Text("--month 为 2026-06 这样的月份", "--month such as 2026-06"),
          month.isEmpty() ? "-" : month);
    }
  }

  private void checkUnit(PipelineSettings settings) {
    List<String> units =
        CodeLists.load(
                List.of(
                    settings.productRoot().resolve("warehouse-ddl/codelists"),
                    settings.home().resolve("codelists")))
            .lines("statistical_unit")
            .stream()
            .map(line -> line.cell("code"))
            .toList();
    if (!units.contains(unit)) {
      throw invalid(
          new Text("--unit 为统计单位代码：" + units, "--unit, one of the statistical units " + units),
          unit.isEmpty() ? "-" : unit);
    }
  }

  private static AnshuException invalid(Text expected, String found) {
    return new AnshuException(
        FailureCode.SETTINGS_INVALID,
        expected,
        Text.same(found),
        new Text(
            "改正后重试，如 anshu template fire_monthly --unit 990102 --month 2026-06",
            "Correct it, as in: anshu template fire_monthly --unit 990102 --month 2026-06"));
  }
}
