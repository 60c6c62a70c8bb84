package org.anshu.pipeline.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as YAML writes them inside braces. */
final class Yaml {

  private Yaml() {}

  /** {@code value}, in quotes unless it can be nothing but this text. */
  static String text(String value) {
    String line = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    boolean plain =
        line.matches("[A-Za-z_\\p{IsHan}][A-Za-z0-9_.\\p{IsHan}]*")
            && !line.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return plain ? line : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String list(List<String> values) {
    return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String map(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + ": " + text(each.getValue()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }
}
