package org.anshu.connectors.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps a generated city in memory. */
final class RecordingSink implements RowSink {

  private final Map<SourceTable, List<@Nullable String[]>> rows = new EnumMap<>(SourceTable.class);

  @Override
  public void row(SourceTable table, @Nullable String... values) {
    rows.computeIfAbsent(table, each -> new ArrayList<>()).add(values);
  }

  List<@Nullable String[]> rows(SourceTable table) {
    return rows.getOrDefault(table, List.of());
  }

  /** A checksum of every value of every table. */
  String checksum() throws NoSuchAlgorithmException {
    return checksum(Set.of(SourceTable.values()));
  }

  /** A checksum of every value of {@code tables}. */
  String checksum(Set<SourceTable> tables) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (SourceTable table : new TreeSet<>(tables)) {
      digest.update((table + "\n").getBytes(StandardCharsets.UTF_8));
      for (@Nullable String[] row : rows(table)) {
        digest.update((String.join("|", row) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
