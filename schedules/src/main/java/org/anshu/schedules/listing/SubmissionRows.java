package org.anshu.schedules.listing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.submission.Form;
import org.anshu.pipeline.submission.Forms;
import org.anshu.pipeline.submission.Receipt;
import org.anshu.pipeline.submission.Submissions;

/**
 * The calendar of the month's forms, {@code submission.calendar}: one row a form and unit, by the
 * receipts given until the release's moment. Districts and zones hand in; whether a form was on
 * time is said by its first receipt, later ones are resubmissions. Empty where the source of
 * submitted forms is not active.
 */
final class SubmissionRows implements RowMaker {

  private static final String LIST = "submission.calendar";
  private static final Set<String> KINDS = Set.of("district", "zone");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final List<ServedRows.Column> HEADS =
      List.of(
          ServedRows.Column.text("form", "表式代码"),
          ServedRows.Column.text("title", "表式"),
          ServedRows.Column.text("keeper", "牵头部门"),
          ServedRows.Column.text("unit_code", "统计单位"),
          new ServedRows.Column("due_on", "DATE", "应报日期"),
          ServedRows.Column.text("received_at", "首次收到"),
          new ServedRows.Column("versions", "INT", "报送次数"),
          new ServedRows.Column("days_late", "INT", "逾期天数"),
          ServedRows.Column.text("state", "状态"));

  private final PipelineSettings settings;

  SubmissionRows(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public Set<String> lists() {
    return Set.of(LIST);
  }

  @Override
  public List<ServedRows> make(ReleaseState release, Collection<NamedCases.Asked> asked) {
    List<ServedRows.Row> rows = new ArrayList<>();
    if (settings.sources().contains(Forms.SOURCE)) {
      Forms forms = Forms.load(settings);
      List<Receipt> receipts =
          new Submissions(settings, forms, new FilesConnector())
              .receipts().stream()
                  .filter(each -> each.month().equals(release.month().toString()))
                  .filter(each -> !each.receivedAt().isAfter(release.asOf()))
                  .sorted(Comparator.comparing(Receipt::receivedAt))
                  .toList();
      for (Form form : forms.all().values()) {
        for (Line unit : Definitions.load(settings).codeLists().lines("statistical_unit")) {
          if (KINDS.contains(unit.cell("kind"))) {
            rows.add(row(form, unit.cell("code"), release, receipts));
          }
        }
      }
    }
    return asked.stream()
        .map(each -> new ServedRows(LIST, each.scope(), "报送日历", HEADS, rows))
        .toList();
  }

  private ServedRows.Row row(Form form, String unit, ReleaseState release, List<Receipt> receipts) {
    LocalDate due = form.dueOn(release.month());
    LocalDate known = LocalDate.ofInstant(release.asOf(), settings.zone());
    List<Receipt> own =
        receipts.stream()
            .filter(each -> each.form().equals(form.name()) && each.unit().equals(unit))
            .toList();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("form", form.name());
    cells.put("title", form.title().chinese());
    cells.put("keeper", form.keeper());
    cells.put("unit_code", unit);
    cells.put("due_on", due.toString());
    cells.put("versions", String.valueOf(own.size()));
    if (own.isEmpty()) {
      cells.put("state", known.isAfter(due) ? "未报" : "未到期");
      if (known.isAfter(due)) {
        cells.put("days_late", String.valueOf(known.toEpochDay() - due.toEpochDay()));
      }
    } else {
      Receipt first = own.get(0);
      LocalDateTime received = LocalDateTime.ofInstant(first.receivedAt(), settings.zone());
      cells.put("received_at", TIME.format(received));
      cells.put("state", first.onTime() ? "按时" : "逾期");
      if (!first.onTime()) {
        cells.put(
            "days_late", String.valueOf(received.toLocalDate().toEpochDay() - due.toEpochDay()));
      }
    }
    return new ServedRows.Row(unit, cells);
  }
}
