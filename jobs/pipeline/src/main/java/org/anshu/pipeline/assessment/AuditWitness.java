package org.anshu.pipeline.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The hashes of the audit trail outside the database: {@code <home>/state/audit-head}, one line per
 * entry, number and hash, only appended to. Whoever edits the database alone cannot edit these.
 */
public final class AuditWitness {

  private final Path file;

  /** The witness of an installation. */
  public AuditWitness(Path home) {
    file = home.resolve("state").resolve("audit-head");
  }

  /** Appends the entries that are not in the file yet. */
  public void write(JdbcTemplate operations) {
    TreeMap<Long, String> known = new TreeMap<>(lines());
    long last = known.isEmpty() ? 0 : known.lastKey();
    List<String> more =
        operations.query(
            "SELECT id, hash FROM audit_event WHERE id > ? ORDER BY id",
            (row, n) -> row.getLong(1) + " " + row.getString(2),
            last);
    if (more.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, more, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it knows: number to hash. */
  public Map<Long, String> lines() {
    Map<Long, String> lines = new TreeMap<>();
    if (!Files.exists(file)) {
      return lines;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.strip().split(" ", 2);
        if (parts.length == 2 && parts[0].matches("\\d{1,18}")) {
          lines.put(Long.valueOf(parts[0]), parts[1]);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
