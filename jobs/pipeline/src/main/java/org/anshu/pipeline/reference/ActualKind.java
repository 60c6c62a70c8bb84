package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.jspecify.annotations.Nullable;

/** Files of published yearly values. */
final class ActualKind implements LineKind<Actual> {

  @Override
  public String name() {
    return "actuals";
  }

  @Override
  public String table() {
    return "dim.target_actual";
  }

  @Override
  public Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    captions.put("indicator", "指标");
    captions.put("jurisdiction", "辖区");
    captions.put("year", "年份");
    captions.put("value", "数值");
    captions.put("unit", "计量单位");
    captions.put("released_on", "公布日期");
    captions.put("source", "出处");
    return captions;
  }

  @Override
  public List<String> required() {
    return List.of("indicator", "year", "value", "released_on", "source");
  }

  @Override
  public @Nullable Actual read(Row row, LineFaults faults, String load) {
    int wrong = faults.count();
    String indicator = faults.required(row, "indicator");
    faults.required(row, "year");
    Integer year = faults.year(row, "year");
    faults.required(row, "value");
    BigDecimal value = faults.number(row, "value", 6);
    LocalDate released = faults.day(row, "released_on");
    String source = faults.required(row, "source");
    if (year != null && released != null && released.getYear() < year) {
      faults.add(row, "released_on", "不得早于该年份", "to be in that year or later");
    }
    if (faults.count() > wrong || year == null || value == null || released == null) {
      return null;
    }
    return new Actual(
        indicator, row.cell("jurisdiction"), year, value, row.cell("unit"), released, source, load);
  }

  @Override
  public String identity(Actual line) {
    return String.join(
        "|",
        line.indicator(),
        line.jurisdiction(),
        String.valueOf(line.year()),
        line.releasedOn().toString());
  }
}
