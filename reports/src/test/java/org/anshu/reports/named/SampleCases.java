package org.anshu.reports.named;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Release;

/** Lists of named cases as a release would keep them, made up row by row. */
final class SampleCases implements CaseSource {

  private final Map<String, List<ServedList.Line>> lists = new LinkedHashMap<>();
  private final YearMonth month;
  private final int edition;

  SampleCases(YearMonth month, int edition) {
    this.month = month;
    this.edition = edition;
  }

  /** Adds a row: the unit, then column, value, column, value …; an empty value is not known. */
  SampleCases row(String list, String unit, String... cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      if (!cells[i + 1].isEmpty()) {
        values.put(cells[i], cells[i + 1]);
      }
    }
    List<ServedList.Line> lines = lists.computeIfAbsent(list, any -> new ArrayList<>());
    lines.add(new ServedList.Line(lines.size() + 1, unit, values));
    return this;
  }

  /** What {@code report} writes of them for the office. */
  WrittenReport written(NamedReport report) {
    return report.write(new CaseFile(input(), this, report.id()));
  }

  /** An input whose connection nobody may use. */
  private ReportInput input() {
    Connection none =
        (Connection)
            Proxy.newProxyInstance(
                SampleCases.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException(method.getName());
                });
    ReportSettings settings =
        new ReportSettings("云江市应急管理局", 6, 2026, "云江市安全生产月报", List.of(), "", "综合统计科", List.of());
    return new ReportInput(
        none,
        release().id(),
        Reader.INTERNAL,
        settings,
        FontRoles.find(List.of()),
        List.of(),
        Map.of());
  }

  @Override
  public Release release() {
    return new Release(
        "R" + month + "-e" + edition,
        month,
        edition,
        LocalDateTime.of(2026, 7, 28, 8, 0),
        LocalDateTime.of(2026, 7, 28, 8, 12, 33),
        "test",
        "云江市",
        "990100");
  }

  @Override
  public Map<String, String> names(String table, String code) {
    Map<String, String> names = new LinkedHashMap<>();
    if (table.equals("dim_unit")) {
      names.put("990102", "临江区");
      names.put("990103", "云峰垚堃㙦𬭚区");
      names.put("990131", "云江高新技术产业开发区");
    } else {
      names.put("mining", "采矿业");
    }
    return names;
  }

  @Override
  public ServedList list(String list, String scope, Reader reader) {
    return new ServedList(
        release().id(), list, scope, lists.getOrDefault(list, List.of()), reader.unit());
  }
}
