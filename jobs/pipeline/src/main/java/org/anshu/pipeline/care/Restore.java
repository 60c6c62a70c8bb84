package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.JdbcUrls;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.warehouse.Warehouse;

/** Brings a backup back, into another folder if need be, and proves that it is the same. */
final class Restore {

  private final Path backup;
  private final BackupManifest manifest;

  /**
   * The backup in the folder {@code backup}, verified.
   *
   * @throws AnshuException BACKUP_INVALID
   */
  Restore(Path backup) {
    this.backup = backup;
    manifest = BackupManifest.read(backup);
    manifest.verify(backup);
  }

  /** Copies the installation's own files; what is there already stays. */
  void home(Path home) {
    copy("home/", home, false);
  }

  /**
   * Restores warehouse and schemas; table to snapshot and rows.
   *
   * @throws AnshuException RESTORE_TARGET_NOT_EMPTY, CHECK_FAILED
   */
  Map<String, String> run(PipelineSettings settings) {
    Migration.createDatabase(settings.operations());
    Migration.createDatabase(settings.serving());
    SchemaDump operations = new SchemaDump(settings.operations());
    SchemaDump serving = new SchemaDump(settings.serving());
    mustBeEmpty(settings, operations, serving);
    copy("warehouse/", settings.warehouse(), true);
    bring(operations, "operations", manifest.operations(), settings.operations());
    bring(serving, "serving", manifest.serving(), settings.serving());
    new Relocation(settings.operations(), settings.warehouse()).run(settings.warehouse());
    try (Warehouse warehouse = Warehouse.open(settings)) {
      Map<String, String> states = new WarehouseCheck(warehouse).run();
      mustEqual("warehouse", manifest.tables(), states);
      return states;
    }
  }

  private void bring(
      SchemaDump schema, String name, Map<String, String> expected, DatabaseLogin login) {
    schema.restore(backup.resolve(name + ".jsonl.gz"));
    mustEqual(JdbcUrls.address(login.url()), expected, schema.digests());
  }

  private static void mustEqual(
      String what, Map<String, String> expected, Map<String, String> found) {
    if (!expected.equals(found)) {
      List<String> differing =
          expected.keySet().stream()
              .filter(table -> !Objects.equals(expected.get(table), found.get(table)))
              .toList();
      throw new AnshuException(
          FailureCode.CHECK_FAILED,
          new Text("恢复后与备份逐表一致：" + what, "The same as the backup, table by table: " + what),
          Text.same(differing.toString()),
          new Text("请清空目标后重新恢复", "Empty the target and restore again"));
    }
  }

  private static void mustBeEmpty(
      PipelineSettings settings, SchemaDump operations, SchemaDump serving) {
    String found = "";
    if (!operations.tables().isEmpty()) {
      found = JdbcUrls.address(settings.operations().url());
    } else if (!serving.tables().isEmpty()) {
      found = JdbcUrls.address(settings.serving().url());
    } else if (hasFiles(settings.warehouse())) {
      found = settings.warehouse().toString();
    }
    if (!found.isEmpty()) {
      throw new AnshuException(
          FailureCode.RESTORE_TARGET_NOT_EMPTY,
          new Text("恢复到空的运行库、服务库和仓库文件夹", "Empty schemas and an empty warehouse folder"),
          Text.same(found),
          new Text(
              "请换一个安装目录（--home），或先清空上述位置",
              "Choose another home (--home), or empty what is named first"));
    }
  }

  private static boolean hasFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException("Not listed: " + folder, e);
    }
  }

  private void copy(String part, Path to, boolean replace) {
    try {
      for (String name : manifest.files().keySet()) {
        if (name.startsWith(part)) {
          Path target = to.resolve(name.substring(part.length()));
          Files.createDirectories(target.getParent());
          if (replace || !Files.exists(target)) {
            Files.copy(
                backup.resolve(name),
                target,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not restored to " + to, e);
    }
  }
}
