package org.anshu.schedules.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The tables that the account which runs a query may not see: docs/decisions/0140.
 *
 * @param hidden full table name to what is in it and who may see it
 */
record RestrictedTables(Map<String, Restriction> hidden) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Why a table is hidden, and the roles that see it. */
  record Restriction(String why, Set<String> roles) {}

  /**
   * What is hidden from {@code account}.
   *
   * @param root the product's folder
   * @param home the installation's folder, with {@code restricted.yml} and {@code roles.yml} or not
   */
  static RestrictedTables of(Path root, Path home, String account) {
    Set<String> roles = new TreeSet<>();
    read(home.resolve("roles.yml"))
        .properties()
        .forEach(
            role -> {
              for (JsonNode member : role.getValue()) {
                if (member.asText().equals(account)) {
                  roles.add(role.getKey());
                }
              }
            });
    Map<String, Restriction> hidden = new TreeMap<>();
    for (Path file :
        new Path[] {root.resolve("jobs/registry/restricted.yml"), home.resolve("restricted.yml")}) {
      read(file)
          .properties()
          .forEach(
              table -> {
                Set<String> allowed = new TreeSet<>();
                table.getValue().path("roles").forEach(role -> allowed.add(role.asText()));
                if (allowed.stream().noneMatch(roles::contains)) {
                  String why = table.getValue().path("why").asText();
                  hidden.put(table.getKey(), new Restriction(why, allowed));
                }
              });
    }
    return new RestrictedTables(hidden);
  }

  /** Whether the table is hidden. */
  boolean hides(String fullName) {
    return hidden.containsKey(fullName);
  }

  /**
   * Refuses a query that names a hidden table.
   *
   * @throws AnshuException QUERY_INVALID with the role that may see it
   */
  void refuse(String sql) {
    String text = sql.toLowerCase(Locale.ROOT);
    hidden.forEach(
        (table, restriction) -> {
          String name = table.substring(table.indexOf('.') + 1);
          if (Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find()) {
            throw new AnshuException(
                FailureCode.QUERY_INVALID,
                new Text("不涉及受限表的查询", "A query that needs no restricted table"),
                new Text(
                    "%s：受限（%s），仅限岗位 %s".formatted(table, restriction.why(), restriction.roles()),
                    "%s: restricted to %s".formatted(table, restriction.roles())),
                new Text(
                    "由有权限的人员查询；岗位在安装目录的 roles.yml 中登记",
                    "Ask somebody with that role; roles are kept in roles.yml of the home"));
          }
        });
  }

  private static JsonNode read(Path file) {
    try {
      JsonNode node = Files.exists(file) ? YAML.readTree(Files.readString(file)) : null;
      return node == null || !node.isObject() ? YAML.createObjectNode() : node;
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }
}
