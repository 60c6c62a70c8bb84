package org.anshu.pipeline.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * What a backup holds. It is written last: a folder without it is no backup.
 *
 * @param createdAt when, ISO-8601 in UTC
 * @param warehouse the folder that the warehouse's metadata names
 * @param files path within the backup to size, modification time in milliseconds and SHA-256
 * @param tables warehouse table to published snapshot and rows
 * @param operations table of the operations schema to rows and digest
 * @param serving table of the serving schema to rows and digest
 */
public record BackupManifest(
    String createdAt,
    String warehouse,
    Map<String, Entry> files,
    Map<String, String> tables,
    Map<String, String> operations,
    Map<String, String> serving) {

  static final String NAME = "backup.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A file of a backup.
   *
   * @param size in bytes
   * @param modified milliseconds since 1970, UTC
   * @param sha256 in hexadecimal
   */
  public record Entry(long size, long modified, String sha256) {}

  public BackupManifest {
    files = new TreeMap<>(files);
  }

  void write(Path folder) throws IOException {
    Path writing = folder.resolve(NAME + ".new");
    Files.writeString(writing, JSON.writeValueAsString(this));
    Files.move(writing, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The manifest of the backup in {@code folder}.
   *
   * @throws AnshuException BACKUP_INVALID if there is none
   */
  static BackupManifest read(Path folder) {
    try {
      return JSON.readValue(Files.readString(folder.resolve(NAME)), BackupManifest.class);
    } catch (JsonProcessingException e) {
      throw invalid(folder, Text.same(NAME + ": " + e.getOriginalMessage()));
    } catch (java.nio.file.NoSuchFileException e) {
      throw invalid(
          folder,
          new Text("其中没有 " + NAME + "（备份未完成）", "No " + NAME + " in it: it was not completed"));
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + folder, e);
    }
  }

  /**
   * Compares every file with its noted size and digest.
   *
   * @throws AnshuException BACKUP_INVALID naming the first files that differ
   */
  void verify(Path folder) {
    List<String> faults = new ArrayList<>();
    try {
      for (Map.Entry<String, Entry> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (!Files.isRegularFile(path)
            || Files.size(path) != file.getValue().size()
            || !FileHash.of(path).equals(file.getValue().sha256())) {
          faults.add(file.getKey());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + folder, e);
    }
    if (!faults.isEmpty()) {
      List<String> shown = faults.subList(0, Math.min(5, faults.size()));
      throw invalid(
          folder,
          new Text(
              "%d 个文件缺失或被改动：%s".formatted(faults.size(), shown),
              "%d files missing or changed: %s".formatted(faults.size(), shown)));
    }
  }

  private static AnshuException invalid(Path folder, Text found) {
    return new AnshuException(
        FailureCode.BACKUP_INVALID,
        new Text("文件夹 %s 是完整的备份".formatted(folder), "A complete backup in " + folder),
        found,
        new Text("请选用另一份备份", "Use another backup"));
  }
}
