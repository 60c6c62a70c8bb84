package org.anshu.pipeline.assessment;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows whose contents the audit trail vouches for: the SHA-256 of all their columns stands in the
 * entry that tells of them, so that a row changed behind the program's back is found.
 *
 * @param kind which rows
 * @param key what selects them
 */
public record Seal(Kind kind, String key) {

  private static final Pattern FORM = Pattern.compile("封\\[(\\w+):([^\\]]+)\\]=([0-9a-f]{64})");

  /** Rows that belong together. */
  public enum Kind {
    /** An assessment's row; key: its id. */
    ASSESSMENT("SELECT * FROM assessment WHERE assessment_id = ?"),
    /** A round with its contents; key: id and number as {@code id#2}. */
    ROUND("SELECT * FROM assessment_round WHERE CONCAT(assessment_id, '#', round) = ?"),
    /** A sheet with its marks or facts; key: receipt. Its state may change. */
    SHEET(
        "SELECT receipt, assessment_id, kind, unit, assessor, file_name, sha256, version,"
            + " received_at, submitted_by FROM assessment_sheet WHERE receipt = ?"),
    /** The marks of a sheet; key: receipt. */
    MARKS("SELECT * FROM assessment_mark WHERE receipt = ? ORDER BY item"),
    /** The facts of a list; key: receipt. */
    FACTS("SELECT * FROM assessment_fact WHERE receipt = ? ORDER BY line"),
    /** An appeal; key: its number. */
    APPEAL("SELECT * FROM assessment_appeal WHERE appeal_no = ?"),
    /** The life of a release's files; key: its id. */
    RELEASE("SELECT * FROM release_life WHERE release_id = ?"),
    /** A finished delivery; key: its number. */
    DELIVERY("SELECT * FROM delivery WHERE delivery_no = ?"),
    /** A receipt; key: the delivery's number. */
    RECEIPT("SELECT * FROM delivery_receipt WHERE delivery_no = ?");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A seal as the trail has it.
   *
   * @param sha256 of the rows when the entry was made
   */
  public record Written(Seal seal, String sha256) {}

  /** An entry's detail as people read it: without its seals. */
  public static String without(String detail) {
    return FORM.matcher(detail).replaceAll("").replaceFirst("^；+", "").strip();
  }

  /** The seals of an entry's detail. */
  public static List<Written> in(String detail) {
    List<Written> found = new ArrayList<>();
    Matcher matcher = FORM.matcher(detail);
    while (matcher.find()) {
      Kind kind = Kind.valueOf(matcher.group(1));
      found.add(new Written(new Seal(kind, matcher.group(2)), matcher.group(3)));
    }
    return found;
  }

  /** The seal as an entry's detail has it. */
  String text(JdbcTemplate operations) {
    return "封[%s:%s]=%s".formatted(kind, key, hash(operations).orElse("0".repeat(64)));
  }

  /** The SHA-256 of the rows as they are; empty if there are none. */
  public Optional<String> hash(JdbcTemplate operations) {
    StringBuilder rows = new StringBuilder();
    for (Map<String, Object> row : operations.queryForList(kind.sql, key)) {
      row.forEach(
          (column, value) -> {
            String text = value instanceof byte[] bytes ? hex(bytes) : String.valueOf(value);
            rows.append(column).append('=').append(text.length()).append(':').append(text);
            rows.append('\n');
          });
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(Digests.of(rows.toString()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
