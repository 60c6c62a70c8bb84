package org.anshu.schedules.plan;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.schedules.calendar.CalendarFiles;
import org.anshu.schedules.yaml.YamlFile;
import org.anshu.schedules.yaml.YamlMap;
import org.quartz.CronExpression;

/** Reads one plan file; all faults are reported together. */
final class PlanReader {

  private static final Set<String> TOP =
      Set.of("title", "steps", "schedule", "figures", "reports", "editions");

  /** For whom the reports are printed: the office, each district and zone, the public. */
  private static final List<String> EDITIONS = List.of("internal", "districts", "public");

  private static final Set<String> SCHEDULE = Set.of("cron", "calendar", "working_day");
  private static final Set<String> FIGURE =
      Set.of("indicator", "months", "window", "unit", "sector", "category");

  private PlanReader() {}

  static Plan read(Path path) {
    String fileName = path.getFileName().toString();
    return read(fileName.substring(0, fileName.length() - ".yml".length()), YamlFile.read(path));
  }

  static Plan read(String name, YamlFile file) {
    YamlMap top = file.top();
    top.allowOnly(TOP);
    YamlMap title = top.map("title");
    title.allowOnly(Set.of("zh", "en"));
    List<PlanStep> steps = steps(top);
    List<PlannedFigure> figures = new ArrayList<>();
    top.maps("figures").forEach(entry -> figures.addAll(figures(entry)));
    if (steps.contains(PlanStep.FIGURES) == figures.isEmpty()) {
      top.fault(
          "figures",
          new Text(
              "步骤 figures 与 figures 清单应同时出现", "The step figures and the list figures go together"));
    }
    Plan plan =
        new Plan(
            name,
            new Text(title.optionalText("zh").orElse(name), title.optionalText("en").orElse(name)),
            steps,
            schedule(top),
            figures,
            reports(top));
    file.refuseFaults(FailureCode.PLAN_INVALID);
    return plan;
  }

  private static List<PlanStep> steps(YamlMap top) {
    List<PlanStep> steps = new ArrayList<>();
    for (String key : top.texts("steps")) {
      try {
        steps.add(PlanStep.of(key));
      } catch (IllegalArgumentException e) {
        top.fault(
            "steps",
            new Text(
                "没有步骤“" + key + "”；可用：" + PlanStep.keys(),
                "No step '" + key + "'; allowed: " + PlanStep.keys()));
      }
    }
    if (!top.has("steps")) {
      top.fault("steps", new Text("缺少此项", "Is missing"));
    }
    return steps;
  }

  /** Each report for each edition; whether there is such a report is known when the plan runs. */
  private static List<String> reports(YamlMap top) {
    List<String> reports = top.texts("reports");
    List<String> editions = top.texts("editions");
    for (String edition : editions) {
      if (!EDITIONS.contains(edition)) {
        top.fault(
            "editions",
            new Text(
                "没有版本“" + edition + "”；可用：" + String.join(", ", EDITIONS),
                "No edition '" + edition + "'; allowed: " + String.join(", ", EDITIONS)));
      }
    }
    List<String> named = reports.isEmpty() ? Plan.REPORTS : reports;
    List<String> all = new ArrayList<>();
    for (String edition : editions.isEmpty() ? EDITIONS.subList(0, 1) : editions) {
      boolean office = edition.equals(EDITIONS.get(0));
      named.forEach(report -> all.add(office ? report : report + "@" + edition));
    }
    return all;
  }

  private static Optional<Schedule> schedule(YamlMap top) {
    if (!top.has("schedule")) {
      return Optional.empty();
    }
    YamlMap schedule = top.map("schedule");
    schedule.allowOnly(SCHEDULE);
    String cron = schedule.text("cron");
    if (!cron.isEmpty() && !CronExpression.isValidExpression(cron)) {
      schedule.fault(
          "cron",
          new Text(
              "不是有效的 Quartz cron（秒 分 时 日 月 周）:" + cron, "Not a Quartz cron expression: " + cron));
    }
    Optional<String> calendar = schedule.optionalText("calendar");
    if (calendar.isPresent() && !CalendarFiles.NAMES.contains(calendar.get())) {
      schedule.fault(
          "calendar",
          new Text(
              "没有日历 " + calendar.get() + "；可用：" + CalendarFiles.NAMES,
              "No calendar " + calendar.get() + "; allowed: " + CalendarFiles.NAMES));
    }
    Optional<Integer> workingDay =
        schedule.optional(
            "working_day",
            text -> {
              int day = Integer.parseInt(text);
              if (day < 1 || day > 15) {
                throw new IllegalArgumentException(text);
              }
              return day;
            },
            new Text("1–15 的整数", "a number from 1 to 15"));
    if (workingDay.isPresent() && calendar.isEmpty()) {
      schedule.fault("working_day", new Text("需要同时给出 calendar", "Needs calendar as well"));
    }
    return Optional.of(
        new Schedule(
            cron, calendar, workingDay.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
  }

  private static List<PlannedFigure> figures(YamlMap entry) {
    entry.allowOnly(FIGURE);
    String indicator = entry.text("indicator");
    String window = entry.optionalText("window").orElse("month");
    List<PlannedFigure> figures = new ArrayList<>();
    for (String text : entry.texts("months")) {
      try {
        figures.add(
            new PlannedFigure(
                indicator,
                YearMonth.parse(text),
                window,
                entry.optionalText("unit").orElse(""),
                entry.optionalText("sector").orElse(""),
                entry.optionalText("category").orElse("")));
      } catch (java.time.DateTimeException e) {
        entry.fault(
            "months",
            new Text("应为 2026-06 这样的月份：" + text, "Expected a month such as 2026-06: " + text));
      }
    }
    if (!entry.has("months")) {
      entry.fault("months", new Text("缺少此项", "Is missing"));
    }
    return figures;
  }
}
