package org.anshu.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the nodes of a YAML text stand: JSON pointers such as {@code /parts/0/items/3} to lines,
 * counted from 1.
 */
public final class LineMap {

  private static final YAMLFactory YAML = new YAMLFactory();

  private final Map<String, Integer> lines;

  private LineMap(Map<String, Integer> lines) {
    this.lines = lines;
  }

  /**
   * The lines of a text.
   *
   * @throws UncheckedIOException if it is no YAML
   */
  public static LineMap of(String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = YAML.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LineMap(lines);
  }

  /** The line of a node; of one that does not exist, the line of the nearest one around it. */
  public int line(String pointer) {
    String at = pointer;
    while (!at.isEmpty()) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
    return 1;
  }
}
