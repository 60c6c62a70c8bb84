package org.anshu.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshu.pipeline.vintage.Corrections.Moved;
import org.anshu.pipeline.vintage.EditionReasons;
import org.anshu.pipeline.vintage.Place;
import org.anshu.registry.Indicator;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an edition tells its readers about the figures of the edition before that it corrects. */
final class CorrectionNotes {

  private static final int NAMED = 8;
  private static final Map<String, String> WINDOWS = Map.of("month", "当月", "cumulative", "累计");

  private static final String PRINTED =
      """
      SELECT indicator_id, window_id, numerator, denominator FROM indicator_value
      WHERE release_id = ? AND window_id IN ('month', 'cumulative')
        AND unit_code = '' AND sector_code = '' AND category_code = ''
      """;

  private final JdbcTemplate serving;

  CorrectionNotes(JdbcTemplate serving) {
    this.serving = serving;
  }

  /**
   * The note of {@code edition}: which figures of the whole city print differently, and why.
   *
   * @param before the edition in force so far; empty if there is none
   * @param manifest the manifest of the new one
   * @return empty if nothing prints differently
   */
  Optional<Notes.Note> note(
      Optional<ReleaseRow> before, Serving.Figures figures, int edition, JsonNode manifest) {
    if (before.isEmpty() || before.get().edition() >= edition) {
      return Optional.empty();
    }
    List<Moved> moved = moved(before.get().releaseId(), figures);
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    String named =
        moved.stream()
            .limit(NAMED)
            .map(
                m ->
                    WINDOWS.getOrDefault(m.window(), m.window())
                        + m.indicator().title().chinese()
                        + m.change().replace(" → ", "更正为").replace(" ", ""))
            .collect(Collectors.joining("、"));
    String reasons =
        EditionReasons.between(before.get().manifest(), manifest).stream()
            .map(reason -> reason.chinese().replaceAll("：.*", ""))
            .collect(Collectors.joining("、"));
    return Optional.of(
        new Notes.Note(
            "correction",
            "本版更正第%d版的全市数据%d项：%s%s%s。"
                .formatted(
                    before.get().edition(),
                    moved.size(),
                    named,
                    moved.size() > NAMED ? "等" : "",
                    reasons.isEmpty() ? "" : "；原因：" + reasons)));
  }

  private record Sides(BigDecimal numerator, @Nullable BigDecimal denominator) {}

  private List<Moved> moved(String release, Serving.Figures figures) {
    Map<String, Sides> before = new HashMap<>();
    serving.query(
        PRINTED,
        row -> {
          before.put(
              row.getString(1) + "|" + row.getString(2),
              new Sides(row.getBigDecimal(3), row.getBigDecimal(4)));
        },
        release);
    Map<String, Indicator> indicators =
        figures.indicators().stream().collect(Collectors.toMap(Indicator::id, i -> i));
    List<Moved> moved = new ArrayList<>();
    for (Record value : figures.values()) {
      String window = (String) value.getField("window_id");
      Sides was = before.get(value.getField("indicator_id") + "|" + window);
      Indicator indicator = indicators.get((String) value.getField("indicator_id"));
      if (was != null && indicator != null && ofAll(value)) {
        Moved each =
            new Moved(
                indicator,
                window,
                Place.ALL,
                indicator.figure(was.numerator(), was.denominator()),
                indicator.figure(
                    (BigDecimal) value.getField("numerator"),
                    (BigDecimal) value.getField("denominator")));
        if (each.prints()) {
          moved.add(each);
        }
      }
    }
    return moved;
  }

  private static boolean ofAll(Record value) {
    return value.getField("unit_code") == null
        && value.getField("sector_code") == null
        && value.getField("category_code") == null;
  }
}
