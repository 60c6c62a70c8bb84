package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.named.ServedList.Line;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;

/**
 * The profile of one enterprise, by its social credit code: seven kinds of records and what is
 * overdue. Printed when somebody asks for an enterprise, never in a month's set.
 */
public final class EnterpriseProfileReport extends NamedReport {

  /** The parameter that names the enterprise: its social credit code. */
  public static final String ENTERPRISE = "enterprise";

  private static final String PROFILE = "credit.enterprise_profile";
  private static final String RECORDS = "credit.enterprise_records";
  private static final String OVERDUE = "hazard.overdue";
  private static final String CODE = "enterprise_uscc";

  /** The report of the folder {@code enterprise-profile}. */
  public EnterpriseProfileReport() {
    super("enterprise-profile", "企业安全生产信用档案", OFFICE, Set.of(PROFILE, RECORDS, OVERDUE));
  }

  @Override
  public Text due() {
    return new Text("单独印", "on request");
  }

  @Override
  public boolean isDue(ReportInput input) {
    return input.parameters().containsKey(ENTERPRISE);
  }

  @Override
  public String fileName(ReportInput input) {
    return super.fileName(input) + "-" + enterprise(input);
  }

  private static String enterprise(ReportInput input) {
    String code = input.parameters().getOrDefault(ENTERPRISE, "");
    if (code.isEmpty()) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("企业的统一社会信用代码", "The social credit code of an enterprise"),
          new Text("没有给出", "None"),
          new Text("加上 --set enterprise=<统一社会信用代码>", "Add --set enterprise=<social credit code>"));
    }
    return code;
  }

  @Override
  WrittenReport write(CaseFile file) {
    String code = enterprise(file.input());
    String scope = CODE + "=" + code;
    ServedList profile = file.list(PROFILE, scope);
    ServedList records = file.list(RECORDS, scope);
    ServedList overdue = file.list(OVERDUE, scope);
    Words words = file.words();
    List<Block> blocks = new ArrayList<>();
    if (profile.lines().isEmpty()) {
      blocks.add(file.heading("head", words.tell("head.code", code)));
      blocks.add(new Block.Paragraph(words.tell("head.unknown", file.end())));
    } else {
      Line own = profile.lines().get(0);
      blocks.add(file.heading("head", words.tell("head.name", file.enterprise(own))));
      blocks.add(new Block.Paragraph(words.tell("head.code", code)));
      blocks.add(new Block.Paragraph(words.tell("head.unit", file.unit(own.unit()))));
      blocks.add(new Block.Paragraph(words.tell("head", file.end())));
    }
    if (!profile.lines().isEmpty()) {
      blocks.add(file.heading("kinds", words.tell("kinds", sum(profile))));
      blocks.add(kinds(file, profile));
    }
    boolean some = !records.lines().isEmpty();
    blocks.add(
        file.heading(
            "records",
            some ? words.tell("records.some", records.counting()) : words.tell("records.none")));
    if (some) {
      blocks.add(records(file, profile, records));
    }
    boolean late = !overdue.lines().isEmpty();
    blocks.add(
        file.heading(
            "overdue",
            late ? words.tell("overdue.some", overdue.counting()) : words.tell("overdue.none")));
    if (late) {
      blocks.add(overdue(file, overdue));
    }
    blocks.addAll(file.closing(List.of("note.use")));
    return file.report(words.say("title"), blocks, Frame.TABLES);
  }

  private static Passage sum(ServedList profile) {
    long sum = profile.lines().stream().mapToLong(line -> line.number("records")).sum();
    return Passage.of(
        sum,
        Origin.at(
            Making.ROW_SUM,
            profile.lines().stream()
                .filter(line -> line.has("records"))
                .map(line -> profile.row(line, "cells.records"))
                .toList()));
  }

  private static Table kinds(CaseFile file, ServedList profile) {
    Words words = file.words();
    List<Row> rows = new ArrayList<>();
    for (Line line : profile.lines()) {
      rows.add(
          new Row(
              line.text("kind_zh"),
              List.of(
                  profile.number(line, "records"),
                  ServedList.word(line, "first_on"),
                  ServedList.word(line, "last_on"),
                  ServedList.word(line, "state")),
              false));
    }
    return Table.of(
        "profile-kinds",
        file.table("table.kinds"),
        words.say("unit.records"),
        List.of(
            Column.names(26, words.say("head.kind")),
            Column.numbers(12, words.say("head.count")),
            Column.words(18, words.say("head.first")),
            Column.words(18, words.say("head.last")),
            Column.words(16, words.say("head.state"))),
        rows);
  }

  private static Table records(CaseFile file, ServedList profile, ServedList records) {
    Words words = file.words();
    List<String> kinds = profile.lines().stream().map(line -> line.text("kind")).toList();
    List<Line> sorted =
        records.lines().stream()
            .sorted(
                Comparator.comparing((Line line) -> kinds.indexOf(line.text("kind")))
                    .thenComparingInt(line -> line.number()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Line line : sorted) {
      String key = "kind." + line.text("kind");
      rows.add(
          new Row(
              words.has(key) ? words.say(key) : line.text("kind"),
              List.of(Cell.text(line.text("object_no")), ServedList.word(line, "happened_on")),
              false));
    }
    return Table.of(
        "profile-records",
        file.table("table.records"),
        "",
        List.of(
            Column.names(30, words.say("head.kind")),
            Column.words(40, words.say("head.no")),
            Column.words(20, words.say("head.on"))),
        rows);
  }

  private static Table overdue(CaseFile file, ServedList overdue) {
    Words words = file.words();
    List<Row> rows = new ArrayList<>();
    for (Line line : overdue.lines()) {
      rows.add(
          new Row(
              line.text("hazard_no"),
              List.of(
                  Cell.text(file.called("level", line.text("hazard_level"))),
                  ServedList.word(line, "found_on"),
                  ServedList.word(line, "due_on"),
                  overdue.number(line, "days_overdue")),
              false));
    }
    return Table.of(
        "profile-overdue",
        file.table("table.overdue"),
        "",
        List.of(
            Column.names(30, words.say("head.hazard")),
            Column.words(14, words.say("head.level")),
            Column.words(20, words.say("head.found")),
            Column.words(20, words.say("head.due")),
            Column.numbers(14, words.say("head.days"))),
        rows);
  }
}
