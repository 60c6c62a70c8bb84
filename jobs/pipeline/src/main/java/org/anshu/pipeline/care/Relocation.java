package org.anshu.pipeline.care;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.apache.iceberg.RewriteTablePathUtil;
import org.jspecify.annotations.Nullable;

/**
 * Brings the warehouse to another folder. Iceberg's metadata names its files by absolute paths, so
 * all of it is written anew: first beside, then, when nothing is missing, into place; the catalog
 * follows in one transaction. Killed anywhere, it is completed by doing it again.
 */
final class Relocation {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STAGING = ".relocation";
  private static final String PLAN = "relocation.json";

  private final DatabaseLogin operations;
  private final Path target;

  /** A move of the warehouse in the catalog of {@code operations} to {@code target}. */
  Relocation(DatabaseLogin operations, Path target) {
    this.operations = operations;
    this.target = target.toAbsolutePath().normalize();
  }

  /** The folder that the catalog's metadata names, or null if there are no tables. */
  static @Nullable Path noted(DatabaseLogin operations) {
    try (Connection connection = OperationsDatabase.connect(operations)) {
      for (String location : locations(connection).values()) {
        return root(location);
      }
      return null;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(operations, e);
    }
  }

  /** {@code <root>/<layer>/<table>/metadata/<file>}. */
  private static Path root(String location) {
    Path root = Path.of(location);
    for (int i = 0; i < 4; i++) {
      root = java.util.Objects.requireNonNull(root.getParent(), location);
    }
    return root;
  }

  /**
   * Moves.
   *
   * @param present where the files lie now: the noted folder, from which they are then copied, or
   *     already the target
   * @return the number of tables
   */
  int run(Path present) {
    Path noted = noted(operations);
    if (noted == null || noted.equals(target)) {
      return 0;
    }
    try (Connection connection = OperationsDatabase.connect(operations)) {
      Map<String, String> tables = locations(connection);
      Path staging = target.resolve(STAGING);
      Path plan = target.resolve(PLAN);
      if (!Files.exists(plan)) {
        delete(staging);
        stage(tables, noted, present, plan);
      }
      ObjectNode staged = (ObjectNode) JSON.readTree(Files.readString(plan));
      putInPlace(staged);
      switchCatalog(connection, (ObjectNode) staged.get("tables"), noted);
      Files.delete(plan);
      delete(staging);
      return tables.size();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(operations, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Warehouse not moved to " + target, e);
    }
  }

  private void stage(Map<String, String> tables, Path noted, Path present, Path plan)
      throws IOException {
    Files.createDirectories(target);
    MovedFiles io = new MovedFiles(noted.toString(), present.toString());
    ObjectNode node = JSON.createObjectNode();
    ObjectNode files = node.putObject("files");
    ObjectNode locations = node.putObject("tables");
    for (Map.Entry<String, String> table : tables.entrySet()) {
      if (!table.getValue().startsWith(noted + "/")) {
        throw foreign(table.getKey(), table.getValue(), noted);
      }
      RelocatedTable relocated =
          new RelocatedTable(
              io, noted.toString(), target.toString(), target.resolve(STAGING).toString());
      locations.put(table.getKey(), relocated.stage(table.getValue()));
      relocated.staged().forEach(files::put);
      for (Map.Entry<String, String> data : relocated.data().entrySet()) {
        copy(Path.of(io.present(data.getKey())), Path.of(data.getValue()));
      }
    }
    Path writing = plan.resolveSibling(PLAN + ".new");
    Files.writeString(writing, node.toString());
    Files.move(writing, plan, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (from.equals(to) || Files.exists(to) && Files.size(to) == Files.size(from)) {
      return;
    }
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void putInPlace(ObjectNode plan) throws IOException {
    for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> file :
        plan.get("files").properties()) {
      Path to = Path.of(file.getValue().asText());
      Files.createDirectories(to.getParent());
      Files.copy(Path.of(file.getKey()), to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void switchCatalog(Connection connection, ObjectNode tables, Path noted)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE iceberg_tables SET metadata_location = ?, previous_metadata_location = NULL"
                + " WHERE CONCAT(table_namespace, '.', table_name) = ?")) {
      for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> table : tables.properties()) {
        update.setString(1, table.getValue().asText());
        update.setString(2, table.getKey());
        update.executeUpdate();
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE iceberg_namespace_properties SET property_value = ?"
                + " WHERE property_value = ?")) {
      for (Map.Entry<String, String> property : folders(connection, noted).entrySet()) {
        update.setString(1, property.getValue());
        update.setString(2, property.getKey());
        update.executeUpdate();
      }
    }
    connection.commit();
  }

  /** Folders of namespaces below the old warehouse, each with its new place. */
  private Map<String, String> folders(Connection connection, Path noted) throws SQLException {
    Map<String, String> folders = new TreeMap<>();
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery("SELECT property_value FROM iceberg_namespace_properties")) {
      while (rows.next()) {
        String value = rows.getString(1);
        if (value != null && value.startsWith(noted + "/")) {
          folders.put(
              value, RewriteTablePathUtil.newPath(value, noted.toString(), target.toString()));
        }
      }
    }
    return folders;
  }

  private static Map<String, String> locations(Connection connection) throws SQLException {
    Map<String, String> locations = new TreeMap<>();
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT CONCAT(table_namespace, '.', table_name), metadata_location"
                    + " FROM iceberg_tables WHERE metadata_location IS NOT NULL")) {
      while (rows.next()) {
        locations.put(rows.getString(1), rows.getString(2));
      }
    }
    return locations;
  }

  private static AnshuException foreign(String table, String location, Path noted) {
    return new AnshuException(
        FailureCode.INTERNAL,
        new Text("全部仓库表都在 " + noted, "All tables of the warehouse in " + noted),
        Text.same(table + ": " + location),
        new Text(
            "仓库分散在多个文件夹，请联系维护人员",
            "The warehouse lies in several folders: ask those who maintain it"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
