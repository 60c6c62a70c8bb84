package org.anshu.reports.named;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.Legible;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ServedRows;

/** Reads what reports of named cases need of a release out of the serving schema. */
final class CaseReader implements CaseSource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

  private final ServedRows served;
  private final String releaseId;

  CaseReader(Connection serving, String releaseId) {
    this.served = new ServedRows(serving, releaseId);
    this.releaseId = releaseId;
  }

  @Override
  public Release release() {
    return served.release();
  }

  @Override
  public Map<String, String> names(String table, String code) {
    Map<String, String> names = new LinkedHashMap<>();
    served
        .rows(
            "SELECT %s, name_zh FROM %s WHERE release_id = ? ORDER BY sort_no, 1"
                .formatted(code, table),
            row -> List.of(row.getString(1), Legible.of(row.getString(2))))
        .forEach(each -> names.put(each.get(0), each.get(1)));
    return names;
  }

  @Override
  public ServedList list(String list, String scope, Reader reader) {
    String unit = reader.unit();
    String key = "release_id = ? AND list_id = ? AND scope = ?";
    if (served.rows("SELECT row_count FROM list_ WHERE " + key, row -> 1, list, scope).isEmpty()) {
      throw ServedRows.missing(releaseId + " " + list + " " + scope);
    }
    List<ServedList.Line> lines =
        served.rows(
            "SELECT sort_no, unit_code, cells FROM list_row WHERE " + key + " ORDER BY sort_no",
            row -> new ServedList.Line(row.getInt(1), row.getString(2), cells(row.getString(3))),
            list,
            scope);
    return new ServedList(
        releaseId,
        list,
        scope,
        lines.stream().filter(line -> unit.isEmpty() || line.unit().equals(unit)).toList(),
        unit);
  }

  private static Map<String, String> cells(String json) {
    try {
      Map<String, String> cells = JSON.readValue(json, CELLS);
      cells.replaceAll((column, value) -> Legible.of(value));
      return cells;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Row of a list not readable: " + json, e);
    }
  }
}
