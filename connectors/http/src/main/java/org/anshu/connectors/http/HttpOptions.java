package org.anshu.connectors.http;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The {@code options} of a contract as this protocol understands them.
 *
 * @param values the keys that are given, and the usual value of the others
 */
record HttpOptions(Map<String, String> values) {

  /** Every key with its usual value; an empty one means "not given". */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("rows", ""),
          Map.entry("total", ""),
          Map.entry("success", ""),
          Map.entry("message", ""),
          Map.entry("paging", "none"),
          Map.entry("page_parameter", "page"),
          Map.entry("first_page", "1"),
          Map.entry("offset_parameter", "offset"),
          Map.entry("size_parameter", ""),
          Map.entry("page_size", "500"),
          Map.entry("cursor_parameter", "cursor"),
          Map.entry("next", ""),
          Map.entry("absent_is_null", "false"),
          Map.entry("verify", "auto"),
          Map.entry("auth", "auto"),
          Map.entry("auth_header", "Authorization"),
          Map.entry("timeout_seconds", "60"),
          Map.entry("attempts", "5"));

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "paging", Set.of("none", "page", "offset", "cursor", "next_link"),
          "verify", Set.of("auto", "once", "twice"),
          "auth", Set.of("auto", "none", "basic", "bearer", "header"),
          "absent_is_null", Set.of("true", "false"));

  private static final Set<String> NUMBERS =
      Set.of("first_page", "page_size", "timeout_seconds", "attempts");

  static final HttpOptions NONE = new HttpOptions(USUAL);

  /**
   * The options of one table.
   *
   * @throws AnshuException CONTRACT_INVALID with the key and what is allowed
   */
  static HttpOptions of(Path file, String table, Map<String, String> given) {
    Map<String, String> values = new TreeMap<>(USUAL);
    for (Map.Entry<String, String> option : given.entrySet()) {
      String key = option.getKey();
      if (!USUAL.containsKey(key)) {
        throw fault(file, table, key, new TreeSet<>(USUAL.keySet()).toString());
      }
      Set<String> choices = CHOICES.get(key);
      if (choices != null && !choices.contains(option.getValue())) {
        throw fault(file, table, key + ": " + option.getValue(), new TreeSet<>(choices).toString());
      }
      if (NUMBERS.contains(key) && !option.getValue().matches("[0-9]{1,6}")) {
        throw fault(file, table, key + ": " + option.getValue(), "0–999999");
      }
      values.put(key, option.getValue());
    }
    HttpOptions options = new HttpOptions(values);
    if (options.text("paging").matches("cursor|next_link") && !options.has("next")) {
      throw fault(file, table, "paging: " + options.text("paging"), "next: …");
    }
    return options;
  }

  String text(String key) {
    return values.getOrDefault(key, "");
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  boolean has(String key) {
    return !text(key).isEmpty();
  }

  boolean is(String key, String value) {
    return text(key).equals(value);
  }

  private static AnshuException fault(Path file, String table, String found, String allowed) {
    return new AnshuException(
        FailureCode.CONTRACT_INVALID,
        new Text("options 中可用：" + allowed, "In options: " + allowed),
        Text.same("%s $.tables[%s].options: %s".formatted(file, table, found)),
        new Text(
            "请修改该文件；各选项的含义见 docs/connect-a-source.md",
            "Correct the file; docs/connect-a-source.md says what each option means"));
  }
}
