package org.anshu.pipeline.submission;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.pull.ContractTrial;
import org.jspecify.annotations.Nullable;

/** Examines one file: every cell that is wrong is found in one go. */
final class Examination {

  private static final int MOST_FAULTS = 500;

  private final PipelineSettings settings;
  private final Forms forms;
  private final Connector connector;
  private final Path file;
  private final List<Fault> faults = new ArrayList<>();

  Examination(PipelineSettings settings, Forms forms, Connector connector, Path file) {
    this.settings = settings;
    this.forms = forms;
    this.connector = connector;
    this.file = file;
  }

  /** One row with the places of its cells. */
  private record Row(Map<String, String> cells, Map<String, String> places, String place) {

    String cell(String caption) {
      return cells.getOrDefault(caption, "");
    }

    String place(String caption) {
      return places.getOrDefault(caption, place);
    }
  }

  Examined run() {
    Form form = form();
    try (StagedFile staged = StagedFile.of(file, form.name());
        SourceSnapshot snapshot = connector.open(forms.contract(), staged.settings())) {
      if (checkCaptions(form, snapshot)) {
        trial(form, snapshot, staged);
      }
      List<Row> rows = rows(form, snapshot, staged);
      checkMark(form, rows);
      String unit = unit(rows);
      YearMonth month = month(rows);
      checkItems(form, rows);
      checkNotMore(form, rows);
      return new Examined(
          file,
          staged.sha256(),
          form,
          unit,
          month == null ? YearMonth.of(1970, 1) : month,
          rows.stream().map(row -> form.captions().stream().map(row::cell).toList()).toList(),
          faults);
    }
  }

  /** Finds out which form it is from the column that names it. */
  private Form form() {
    try (StagedFile staged = StagedFile.of(file, "any");
        SourceSnapshot snapshot = connector.open(Forms.SOURCE, staged.settings())) {
      String[] mark = {""};
      if (snapshot.columns(staged.table()).containsKey(Form.MARK)) {
        snapshot.read(
            new TableRead(staged.table(), List.of(Form.MARK), List.of(), null, null, List.of()),
            row -> mark[0] = mark[0].isEmpty() && row[0] != null ? row[0] : mark[0]);
      }
      String name = mark[0].contains("/") ? mark[0].substring(0, mark[0].indexOf('/')) : mark[0];
      return forms
          .form(name.strip())
          .orElseThrow(
              () ->
                  new AnshuException(
                      FailureCode.SUBMISSION_REJECTED,
                      new Text(
                          "第一行为表头，“表式”一列写明表式：" + forms.all().keySet(),
                          "A header in row 1 and a form in column 表式: " + forms.all().keySet()),
                      new Text(
                          "%s：%s".formatted(file, mark[0].isEmpty() ? "没有这一列，或该列为空" : mark[0]),
                          "%s: %s".formatted(file, mark[0].isEmpty() ? "none" : mark[0])),
                      new Text(
                          "请用 anshu template <表式> 生成模板，在模板中填写",
                          "Make a template with 'anshu template <form>' and fill it in")));
    }
  }

  private boolean checkCaptions(Form form, SourceSnapshot snapshot) {
    Set<String> present =
        snapshot.columns(form.table().from()).keySet().stream()
            .filter(column -> !column.startsWith("_"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> wanted = new LinkedHashSet<>();
    form.captions().forEach(caption -> wanted.add(caption.toLowerCase(Locale.ROOT)));
    for (String caption : wanted) {
      if (!present.contains(caption)) {
        faults.add(new Fault("第 1 行", caption, "", "表头缺少这一列；请勿改动模板的表头"));
      }
    }
    present.removeAll(wanted);
    for (String caption : present) {
      faults.add(new Fault("第 1 行", caption, "", "模板中没有这一列；请勿增加列"));
    }
    return faults.isEmpty();
  }

  private void trial(Form form, SourceSnapshot snapshot, StagedFile staged) {
    ContractTrial.Outcome outcome =
        new ContractTrial(settings).run(snapshot, form.table(), MOST_FAULTS);
    for (ContractTrial.Reject reject : outcome.rejects()) {
      String value = reject.value() == null ? "" : reject.value();
      String place = reject.place() == null ? reject.key() : staged.place(reject.place());
      faults.add(new Fault(place, reject.column(), value, reason(reject, value)));
    }
  }

  private String reason(ContractTrial.Reject reject, String value) {
    if (reject.column().equals(Form.UNIT) && reject.rule().equals("UNKNOWN_CODE")) {
      return reject.reason() + retired(value);
    }
    return switch (reject.rule()) {
      case "MISSING_VALUE" -> "不得留空；没有发生的填 0";
      case "DUPLICATE_KEY" -> "与前面的行重复";
      case "BAD_NUMBER" -> "应为数字，整数不带小数；" + (isDayNumber(value) ? "该值像是日期" : "不写单位和千分号");
      default -> reject.reason();
    };
  }

  private static boolean isDayNumber(String value) {
    return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
  }

  /** Where a code went that is none of a unit any more. */
  private String retired(String code) {
    CodeLists lists =
        CodeLists.load(
            List.of(
                settings.productRoot().resolve("warehouse-ddl/codelists"),
                settings.home().resolve("codelists")));
    return lists.lines("area").stream()
        .filter(line -> line.cell("code").equals(code) && !line.cell("replaced_by").isEmpty())
        .findFirst()
        .map(
            line ->
                "：该区划已于 %s 撤销，请用 %s".formatted(line.cell("retired_on"), line.cell("replaced_by")))
        .orElse("：不是统计单位，统计单位见 codelists/statistical_unit.csv");
  }

  private static List<Row> rows(Form form, SourceSnapshot snapshot, StagedFile staged) {
    Set<String> present = snapshot.columns(form.table().from()).keySet();
    List<String> captions =
        form.captions().stream()
            .filter(caption -> present.contains(caption.toLowerCase(Locale.ROOT)))
            .toList();
    List<Row> rows = new ArrayList<>();
    snapshot.read(
        new TableRead(form.table().from(), captions, List.of(), null, null, List.of()),
        values -> {
          Map<String, String> cells = new LinkedHashMap<>();
          Map<String, String> places = new LinkedHashMap<>();
          for (int i = 0; i < values.length; i++) {
            String value = values[i];
            cells.put(captions.get(i), value == null ? "" : Normalise.strip(Unreadable.raw(value)));
            String place = snapshot.place(rows.size(), captions.get(i));
            places.put(captions.get(i), staged.place(place));
          }
          rows.add(new Row(cells, places, "第 " + (rows.size() + 2) + " 行"));
        });
    return rows;
  }

  private void checkMark(Form form, List<Row> rows) {
    for (Row row : rows) {
      String mark = row.cell(Form.MARK);
      if (!mark.equals(form.mark())) {
        String reason = "现行版本为 %s，请用 anshu template 重新生成模板".formatted(form.mark());
        faults.add(new Fault(row.place(Form.MARK), Form.MARK, mark, reason));
      }
    }
  }

  private String unit(List<Row> rows) {
    String unit = rows.isEmpty() ? "" : rows.get(0).cell(Form.UNIT);
    differing(rows, Form.UNIT, unit);
    return unit;
  }

  private void differing(List<Row> rows, String caption, String first) {
    for (Row row : rows) {
      if (!row.cell(caption).equals(first)) {
        faults.add(
            new Fault(
                row.place(caption), caption, row.cell(caption), "一份表只报一个单位、一个月份：应为 " + first));
      }
    }
  }

  private @Nullable YearMonth month(List<Row> rows) {
    if (rows.isEmpty()) {
      faults.add(new Fault("第 2 行", "", "", "表中没有数据行"));
      return null;
    }
    Row first = rows.get(0);
    String text = first.cell(Form.MONTH);
    differing(rows, Form.MONTH, text);
    try {
      YearMonth month = YearMonth.parse(text);
      LocalDate today = LocalDate.now(settings.clock().withZone(settings.zone()));
      if (month.atEndOfMonth().isBefore(today)) {
        return month;
      }
      faults.add(new Fault(first.place(Form.MONTH), Form.MONTH, text, "该月尚未结束"));
    } catch (DateTimeParseException e) {
      faults.add(new Fault(first.place(Form.MONTH), Form.MONTH, text, "应为 2026-06 这样的月份"));
    }
    return null;
  }

  private void checkItems(Form form, List<Row> rows) {
    Set<String> missing = new LinkedHashSet<>(form.items());
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      String item = row.cell(form.item());
      missing.remove(item);
      if (!item.isEmpty() && !form.items().contains(item) && seen.add(item)) {
        faults.add(
            new Fault(
                row.place(form.item()), form.item(), item, "应为：" + String.join("、", form.items())));
      }
    }
    if (!rows.isEmpty() && !missing.isEmpty()) {
      faults.add(new Fault("全表", form.item(), "", "缺少：" + String.join("、", missing) + "；没有发生的填 0"));
    }
  }

  private void checkNotMore(Form form, List<Row> rows) {
    for (List<String> pair : form.notMore()) {
      for (Row row : rows) {
        BigDecimal part = number(row.cell(pair.get(0)));
        BigDecimal whole = number(row.cell(pair.get(1)));
        if (part != null && whole != null && part.compareTo(whole) > 0) {
          faults.add(
              new Fault(
                  row.place(pair.get(0)),
                  pair.get(0),
                  row.cell(pair.get(0)),
                  "大于 %s（%s = %s）"
                      .formatted(pair.get(1), row.place(pair.get(1)), row.cell(pair.get(1)))));
        }
      }
    }
  }

  private static @Nullable BigDecimal number(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
  }
}
