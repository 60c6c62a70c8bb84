package org.anshu.pipeline.vintage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.anshu.failure.Text;

/** Why an edition differs from an earlier one, as far as their manifests tell. */
public final class EditionReasons {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EditionReasons() {}

  /**
   * One sentence a reason: sources that brought rows, definitions or reference data that changed.
   *
   * @param operations a connection to the operations schema
   */
  public static List<Text> between(Connection operations, String earlier, String later)
      throws SQLException {
    return between(manifest(operations, earlier), manifest(operations, later));
  }

  /** The reasons that two manifests tell. */
  public static List<Text> between(JsonNode before, JsonNode after) {
    TreeSet<String> tables = new TreeSet<>();
    for (String table : differing(before.path("landed"), after.path("landed"))) {
      tables.add(table.replaceFirst("^ods\\.", "").replace("__", "."));
    }
    List<String> reference = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    for (String file : differing(before.path("files"), after.path("files"))) {
      (file.startsWith("reference/") ? reference : definitions).add(file);
    }
    List<Text> reasons = new ArrayList<>();
    add(reasons, "来源数据有更新", "Sources brought rows", tables);
    add(reasons, "参考数据（分母等）有更新", "Reference data changed", reference);
    add(reasons, "定义、代码表或规则有更改", "Definitions, code lists or rules changed", definitions);
    return reasons;
  }

  private static void add(
      List<Text> reasons, String chinese, String english, Collection<String> names) {
    if (!names.isEmpty()) {
      reasons.add(
          new Text(
              chinese + "：" + String.join("、", names), english + ": " + String.join(", ", names)));
    }
  }

  private static TreeSet<String> differing(JsonNode before, JsonNode after) {
    TreeSet<String> names = new TreeSet<>();
    before.properties().forEach(entry -> names.add(entry.getKey()));
    after.properties().forEach(entry -> names.add(entry.getKey()));
    names.removeIf(name -> before.path(name).equals(after.path(name)));
    return names;
  }

  private static JsonNode manifest(Connection operations, String release) throws SQLException {
    try (PreparedStatement select =
        operations.prepareStatement("SELECT manifest FROM release_ WHERE release_id = ?")) {
      select.setString(1, release);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? JSON.readTree(row.getString(1)) : JSON.createObjectNode();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Manifest not readable", e);
    }
  }
}
