package org.anshu.pipeline.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.Table;

/**
 * Names the snapshots of the landing tables that releases and unfinished runs were made of, so that
 * expiry leaves them; the tables that a run writes have such tags from its publication.
 */
final class ReleaseTags {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Warehouse warehouse;
  private final DatabaseLogin operations;

  ReleaseTags(Warehouse warehouse, DatabaseLogin operations) {
    this.warehouse = warehouse;
    this.operations = operations;
  }

  void protect() {
    try (Connection connection = OperationsDatabase.connect(operations);
        Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("SELECT release_id, manifest FROM release_")) {
      while (rows.next()) {
        JsonNode manifest = JSON.readTree(rows.getString(2));
        for (String inputs : new String[] {"landed", "bases"}) {
          for (Map.Entry<String, JsonNode> table : manifest.path(inputs).properties()) {
            tag(table.getKey(), rows.getString(1), table.getValue().asLong());
          }
        }
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(operations, e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Manifest not readable", e);
    }
  }

  private void tag(String name, String release, long snapshot) {
    Table table = warehouse.table(name);
    String tag = name.startsWith("ods.") ? release : release + "-base";
    if (!table.refs().containsKey(tag) && table.snapshot(snapshot) != null) {
      table.manageSnapshots().createTag(tag, snapshot).commit();
    }
  }
}
