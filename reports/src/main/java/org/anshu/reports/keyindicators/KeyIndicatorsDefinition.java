package org.anshu.reports.keyindicators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.Indicator;
import org.anshu.registry.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What {@code report.yml} says about the table.
 *
 * @param file the name of its files without ending, with a place {@code {month}}
 * @param rows its rows in order
 */
record KeyIndicatorsDefinition(String file, List<Line> rows) {

  private static final String FILE = "/org/anshu/reports/templates/key-indicators/report.yml";

  /**
   * A row.
   *
   * @param indicator its id
   * @param decimals how many are printed; null for the indicator's own
   */
  record Line(String indicator, @Nullable Integer decimals) {

    Rounding rounding(Indicator of) {
      return decimals == null ? of.rounding() : new Rounding(decimals, of.rounding().mode());
    }
  }

  KeyIndicatorsDefinition {
    rows = List.copyOf(rows);
  }

  static KeyIndicatorsDefinition load() {
    try (InputStream file = KeyIndicatorsDefinition.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("Not on the class path: " + FILE);
      }
      JsonNode yaml = new YAMLMapper().readTree(file);
      List<Line> rows = new ArrayList<>();
      for (JsonNode row : yaml.get("rows")) {
        rows.add(
            new Line(
                row.get("indicator").asText(),
                row.has("decimals") ? row.get("decimals").asInt() : null));
      }
      return new KeyIndicatorsDefinition(yaml.get("file").asText(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the files of a month, without ending. */
  String fileName(YearMonth month) {
    return file.replace("{month}", month.toString());
  }
}
