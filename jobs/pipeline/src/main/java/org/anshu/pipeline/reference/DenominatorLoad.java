package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.conform.Denominators;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.anshu.pipeline.reference.SheetReader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Loads denominators (GDP, employees, vehicles, population …) from a file. A line without a source
 * or a day of release is refused; a released value is never changed, another release of it is kept
 * beside it. Runs take the newest one released by their day.
 */
public final class DenominatorLoad {

  private static final List<String> REQUIRED =
      List.of(
          "series",
          "period_start",
          "period_end",
          "value",
          "unit",
          "vintage",
          "released_on",
          "source");

  private final PipelineSettings settings;
  private final Connector connector;

  /**
   * Loads into the installation of {@code settings}.
   *
   * @param connector the one of dropped files
   */
  public DenominatorLoad(PipelineSettings settings, Connector connector) {
    this.settings = settings;
    this.connector = connector;
  }

  /** All values known, in the order of series, place, period and release. */
  public List<Denominator> all() {
    return Denominators.load(List.of(settings.home().resolve("reference"))).stream()
        .map(Denominator::of)
        .sorted(
            java.util.Comparator.comparing(Denominator::subject)
                .thenComparing(Denominator::releasedOn)
                .thenComparing(Denominator::vintage))
        .toList();
  }

  /**
   * Loads {@code file}, all lines or none.
   *
   * @param by who loads it
   * @throws org.anshu.failure.AnshuException REFERENCE_INVALID with every cell that is wrong
   */
  public Loaded load(Path file, String by) {
    Map<String, String> captions = new LinkedHashMap<>();
    List<String> chinese =
        List.of("系列", "统计单位代码", "所属期起", "所属期止（不含）", "数值", "计量单位", "价格口径", "发布版次", "发布日期", "出处");
    for (int i = 0; i < chinese.size(); i++) {
      captions.put(Denominators.COLUMNS.get(i), chinese.get(i));
    }
    Sheet sheet = new SheetReader(connector, captions).read(file, List.of("series", "value"));
    Map<String, Denominator> known = new HashMap<>();
    all().forEach(each -> known.put(each.identity(), each));
    LineFaults faults = new LineFaults();
    Set<String> units = units();
    List<Denominator> added = new ArrayList<>();
    int before = 0;
    for (Row row : sheet.rows()) {
      Denominator read = read(row, units, faults);
      if (read == null) {
        continue;
      }
      Denominator same = known.putIfAbsent(read.identity(), read);
      if (same == null) {
        added.add(read);
      } else if (same.cells().equals(read.cells())) {
        before++;
      } else {
        faults.add(
            row,
            "value",
            "该版次已存为 %s %s（%s）；已发布的数不能改，请写新的发布版次和发布日期"
                .formatted(
                    same.value().stripTrailingZeros().toPlainString(), same.unit(), same.source()),
            "this release is kept as %s; give another vintage and day of release"
                .formatted(same.value().toPlainString()));
      }
    }
    String name = String.valueOf(file.getFileName());
    faults.refuse(name);
    LoadStore store =
        new LoadStore(
            settings,
            "denominators",
            settings.home().resolve("reference").resolve(Denominators.LOADED));
    if (added.isEmpty()) {
      return new Loaded(store.loadedAs(sheet.sha256()), 0, before, sheet.sha256());
    }
    String number = store.next();
    store.save(
        number,
        new LoadStore.Content(
            name,
            sheet.sha256(),
            Denominators.COLUMNS,
            added.stream().map(Denominator::cells).toList()),
        before,
        by);
    return new Loaded(number, added.size(), before, sheet.sha256());
  }

  private Set<String> units() {
    return CodeLists.load(
            List.of(
                settings.productRoot().resolve("warehouse-ddl/codelists"),
                settings.home().resolve("codelists")))
        .lines("statistical_unit")
        .stream()
        .map(line -> line.cell("code"))
        .collect(Collectors.toSet());
  }

  private static @Nullable Denominator read(Row row, Set<String> units, LineFaults faults) {
    int wrong = faults.count();
    REQUIRED.stream()
        .filter(each -> !each.startsWith("period") && !each.equals("released_on"))
        .forEach(column -> faults.required(row, column));
    LocalDate start = faults.day(row, "period_start");
    LocalDate end = faults.day(row, "period_end");
    LocalDate released = faults.day(row, "released_on");
    BigDecimal value = faults.number(row, "value", 4);
    if (value != null && value.signum() <= 0) {
      faults.add(row, "value", "应大于零；没有发布的数不写这一行", "to be above zero");
    }
    if (start != null && end != null && !start.isBefore(end)) {
      faults.add(row, "period_end", "应晚于所属期起（不含当日）", "to be after period_start (exclusive)");
    }
    String series = row.cell("series");
    if (!series.isEmpty() && !series.matches("[a-z][a-z0-9_]*")) {
      faults.add(row, "series", "应为小写字母的系列名，如 gdp", "to be a name such as gdp");
    }
    if (series.startsWith("gdp") && row.cell("price_basis").isEmpty()) {
      faults.add(
          row, "price_basis", "地区生产总值须写明价格口径：current 或 constant-年份", "GDP needs a price basis");
    }
    if (!row.cell("unit_code").isEmpty() && !units.contains(row.cell("unit_code"))) {
      faults.add(row, "unit_code", "不是统计单位；全市留空", "no statistical unit; empty for the city");
    }
    if (faults.count() > wrong
        || start == null
        || end == null
        || released == null
        || value == null) {
      return null;
    }
    return new Denominator(
        series,
        row.cell("unit_code"),
        start,
        end,
        value,
        row.cell("unit"),
        row.cell("price_basis"),
        row.cell("vintage"),
        released,
        row.cell("source"));
  }
}
