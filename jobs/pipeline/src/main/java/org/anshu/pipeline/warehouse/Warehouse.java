package org.anshu.pipeline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.jspecify.annotations.Nullable;

/** The installation's Iceberg tables, reached without Spark. */
public final class Warehouse implements AutoCloseable {

  /** System property: the class by which files are reached, if not {@link LocalFileIO}. */
  public static final String FILE_IO = "anshu.file-io";

  /** The catalog's name, the same in Spark. */
  public static final String CATALOG = "anshu";

  private final JdbcCatalog catalog;
  private final String address;

  private Warehouse(JdbcCatalog catalog, String address) {
    this.catalog = catalog;
    this.address = address;
  }

  /**
   * Opens the catalog.
   *
   * @throws AnshuException if the operations database refuses or does not answer
   */
  public static Warehouse open(PipelineSettings settings) {
    try (var connection = OperationsDatabase.connect(settings.operations())) {
      JdbcCatalog catalog = new JdbcCatalog();
      catalog.initialize(CATALOG, catalogProperties(settings));
      return new Warehouse(catalog, connection.getCatalog());
    } catch (java.sql.SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }

  /** What a catalog needs to open the same tables, in Spark too (there without the class). */
  public static Map<String, String> catalogProperties(PipelineSettings settings) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(CatalogProperties.URI, OperationsDatabase.url(settings.operations()));
    properties.put("jdbc.user", settings.operations().user());
    properties.put("jdbc.password", settings.operations().password());
    properties.put("jdbc.schema-version", "V1");
    properties.put(CatalogProperties.WAREHOUSE_LOCATION, settings.warehouse().toString());
    properties.put(
        CatalogProperties.FILE_IO_IMPL, System.getProperty(FILE_IO, LocalFileIO.class.getName()));
    return properties;
  }

  /** The catalog, for what this class does not offer. */
  public JdbcCatalog catalog() {
    return catalog;
  }

  /**
   * The table {@code layer.name}, such as {@code ods.credit__subject}, in its newest state.
   *
   * @throws AnshuException NOT_MIGRATED if there is none
   */
  public Table table(String name) {
    try {
      return catalog.loadTable(TableIdentifier.parse(name));
    } catch (NoSuchTableException e) {
      throw OperationsDatabase.notMigrated(address, new Text("没有表 " + name, "No table " + name), e);
    }
  }

  /**
   * The Parquet files that hold the published rows of a table, absolute paths: what another engine
   * must read instead of the folder, which also holds files of other states.
   */
  public List<String> liveFiles(String name) {
    return liveFiles(name, null);
  }

  /**
   * The Parquet files that hold the rows of a table at a snapshot, absolute paths.
   *
   * @param snapshot null for the published one
   */
  public List<String> liveFiles(String name, @Nullable Long snapshot) {
    List<String> files = new ArrayList<>();
    TableScan scan = table(name).newScan();
    try (CloseableIterable<FileScanTask> tasks =
        (snapshot == null ? scan : scan.useSnapshot(snapshot)).planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new AnshuException(
              FailureCode.INTERNAL,
              new Text("数据文件不带删除文件", "Data files without delete files"),
              Text.same(name),
              new Text("请报告此错误", "Report this"));
        }
        files.add(task.file().location());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + name + " not listed", e);
    }
    files.sort(null);
    return files;
  }

  @Override
  public void close() {
    catalog.close();
  }
}
