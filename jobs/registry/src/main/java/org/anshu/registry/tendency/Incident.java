package org.anshu.registry.tendency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An accident or a near miss, as rules see it.
 *
 * @param number its number
 * @param of {@code accident} or {@code near_miss}
 * @param day the day it happened
 * @param codes dimension ({@code unit}, {@code sector}, {@code type}, {@code class}, {@code
 *     weekday}, {@code hours}) to code; a dimension that is unknown is left out
 * @param deaths counted deaths, 0 or more
 */
public record Incident(
    String number, String of, LocalDate day, Map<String, String> codes, int deaths) {

  public Incident {
    codes = Map.copyOf(codes);
  }

  /** The same on another day, on the weekday and at the hours of {@code time}. */
  Incident at(LocalDate other, Incident time) {
    Map<String, String> moved = new HashMap<>(codes);
    for (String dimension : List.of("weekday", "hours")) {
      String code = time.codes().get(dimension);
      moved.remove(dimension);
      if (code != null) {
        moved.put(dimension, code);
      }
    }
    return new Incident(number, of, other, moved, deaths);
  }
}
