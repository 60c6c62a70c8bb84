package org.anshu.reports.cells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.registry.Rounding;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Labels;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.cells.PrintedCell.Spot;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/** The map of cells as a file: JSON, one cell a line, the same bytes for the same report. */
public final class CellMapFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CellMapFile() {}

  /** Writes {@code map}. */
  public static void write(CellMap map, Path file) {
    try {
      StringBuilder text = new StringBuilder();
      Map<String, Object> head = new LinkedHashMap<>();
      head.put("report", map.head().report());
      head.put("release", map.head().release());
      put(head, "source", map.head().source());
      head.put("month", map.head().month().toString());
      String opening = JSON.writeValueAsString(head);
      text.append(opening, 0, opening.length() - 1).append(",\"cells\":[\n");
      for (int i = 0; i < map.cells().size(); i++) {
        text.append(i == 0 ? "" : ",\n").append(JSON.writeValueAsString(line(map.cells().get(i))));
      }
      Files.writeString(file, text.append("\n]}\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a map that was written here. */
  public static CellMap read(Path file) {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      List<PrintedCell> cells = new ArrayList<>();
      json.get("cells").forEach(each -> cells.add(cell(each)));
      CellMap.Head head =
          new CellMap.Head(
              text(json, "report"),
              text(json, "release"),
              text(json, "source"),
              YearMonth.parse(text(json, "month")));
      return new CellMap(head, cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> line(PrintedCell cell) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("sheet", cell.spot().sheet());
    put(line, "name", cell.spot().name());
    line.put("cell", cell.spot().cell());
    put(line, "part", cell.spot().part());
    line.put("kind", word(cell.kind()));
    line.put("printed", cell.printed());
    put(line, "page", cell.spot().page());
    put(line, "sentence", cell.spot().sentence());
    put(line, "table", cell.labels().table());
    put(line, "row", cell.labels().row());
    put(line, "column", cell.labels().column());
    Source source = cell.source();
    if (source != null) {
      line.put("making", word(source.making()));
      put(line, "figures", source.figures().stream().map(FigureId::toString).toList());
      put(line, "places", source.places().stream().map(CellMapFile::line).toList());
      Rounding rounding = source.rounding();
      if (rounding != null) {
        line.put("decimals", rounding.scale());
        line.put("rounding", rounding.mode().name());
      }
    }
    return line;
  }

  private static Map<String, Object> line(Place place) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("table", place.table());
    line.put("row", place.row());
    line.put("column", place.column());
    return line;
  }

  private static void put(Map<String, Object> line, String key, Object value) {
    if (!value.equals("") && !value.equals(0) && !value.equals(List.of())) {
      line.put(key, value);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static PrintedCell cell(JsonNode json) {
    return new PrintedCell(
        Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT)),
        new Spot(
            text(json, "sheet"),
            text(json, "name"),
            text(json, "cell"),
            text(json, "part"),
            json.path("page").asInt(),
            json.path("sentence").asInt()),
        new Labels(text(json, "table"), text(json, "row"), text(json, "column")),
        text(json, "printed"),
        source(json));
  }

  private static @Nullable Source source(JsonNode json) {
    if (!json.has("making")) {
      return null;
    }
    List<FigureId> figures = new ArrayList<>();
    json.path("figures").forEach(each -> figures.add(FigureId.parse(each.asText())));
    List<Place> places = new ArrayList<>();
    json.path("places").forEach(each -> places.add(place(each)));
    Rounding rounding =
        json.has("decimals")
            ? new Rounding(
                json.get("decimals").asInt(), RoundingMode.valueOf(text(json, "rounding")))
            : null;
    Making making = Making.valueOf(text(json, "making").toUpperCase(Locale.ROOT));
    return new Source(making, figures, places, rounding);
  }

  private static Place place(JsonNode json) {
    Map<String, String> row = new TreeMap<>();
    json.path("row").properties().forEach(each -> row.put(each.getKey(), each.getValue().asText()));
    return Place.of(text(json, "table"), row, text(json, "column"));
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asText("");
  }
}
