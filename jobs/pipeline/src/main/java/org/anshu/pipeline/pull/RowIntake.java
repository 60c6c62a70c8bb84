package org.anshu.pipeline.pull;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.RowSink;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Gives every row that arrives its one outcome: landed, unchanged or quarantined. */
final class RowIntake implements RowSink {

  private static final int PROGRESS_EVERY = 2048;

  private final RowParser parser;
  private final KnownRows known;
  private final LandingWriter writer;
  private final IssueTransaction issueBooks;
  private final Progress progress;
  private final int pull;
  private final String keyColumn;
  private final int cursor;
  private final IdentityWatch identity;
  private final RowIssues issues = new RowIssues();
  private final Digest128 digest = new Digest128();
  private final Map<String, Long> reasons = new HashMap<>();
  private Places places = (index, column) -> null;
  private long landed;
  private long unchanged;
  private long quarantined;
  private long newlyQuarantined;
  private long checksum;

  /** Where rows go; {@code pull} is the pull's sequence number. */
  RowIntake(
      Parts parts, LandingWriter writer, IssueTransaction issueBooks, Progress progress, int pull) {
    parser = parts.parser();
    known = parts.known();
    keyColumn = parts.keyColumn();
    identity = parts.identity();
    cursor = parts.cursor();
    this.writer = writer;
    this.issueBooks = issueBooks;
    this.progress = progress;
    this.pull = pull;
  }

  /**
   * What rows are compared with.
   *
   * @param keyColumn the name under which a doubled key is reported
   * @param cursor the position of the cursor in a row, or -1
   * @param identity notices keys given to another thing
   */
  record Parts(
      RowParser parser, KnownRows known, String keyColumn, int cursor, IdentityWatch identity) {}

  /** Where the values of the rows to come stand at the source. */
  @FunctionalInterface
  interface Places {
    /** The place, or null; see {@link org.anshu.connectors.spi.SourceSnapshot#place}. */
    @Nullable String of(long index, String sourceColumn);
  }

  /** Lets issues say where they are; the first row to come is number 0 of {@code snapshot}. */
  void placesFrom(Places snapshot) {
    places = snapshot;
  }

  @Override
  public void row(@Nullable String[] row) {
    String key = parser.key(row);
    long index = read();
    issues.clear();
    @Nullable Object[] values = parser.parse(row, issues);
    digest.of(key);
    checksum += digest.low();
    int slot = known.slot(digest.high(), digest.low());
    if (!known.see(slot) && !parser.lacksKey(row)) {
      issues.add(Rule.DUPLICATE_KEY, keyColumn, key);
    }
    if (issues.quarantines()) {
      quarantine(key, row, index);
    } else {
      land(key, slot, values, index);
      if (cursor >= 0) {
        known.cursor(slot, KnownRows.cursorDigest(row[cursor]));
      }
    }
    long read = read();
    if (read % PROGRESS_EVERY == 0) {
      progress.rows(read);
    }
  }

  private void quarantine(String key, @Nullable String[] row, long index) {
    quarantined++;
    boolean isNew = false;
    for (RowIssue issue : issues.all()) {
      if (issue.rule().quarantines()) {
        isNew |= issueBooks.quarantine().add(key, issue, place(index, issue));
        reasons.merge(issue.rule() + " " + issue.column(), 1L, Long::sum);
      }
    }
    if (isNew) {
      newlyQuarantined++;
    }
    digest.of(row);
    checksum += digest.high();
  }

  private void land(String key, int slot, @Nullable Object[] values, long index) {
    digest.of(values);
    checksum += digest.high();
    if (known.isSame(slot, digest.high(), digest.low())) {
      unchanged++;
    } else {
      landed++;
      identity.landed(key, values);
      writer.write(values, known.isLanded(slot) ? "update" : "insert", key, digest.hex());
      known.landed(slot, digest.high(), digest.low(), pull);
    }
    issueBooks.dataIssues().see(key);
    for (RowIssue issue : issues.all()) {
      issueBooks.dataIssues().add(key, issue, place(index, issue));
    }
    for (RowIssue issue : issues.waived()) {
      issueBooks.dataIssues().add(key, issue, place(index, issue));
    }
  }

  private @Nullable String place(long index, RowIssue issue) {
    return places.of(index, parser.origin(issue.column()));
  }

  long read() {
    return landed + unchanged + quarantined;
  }

  long landed() {
    return landed;
  }

  long unchanged() {
    return unchanged;
  }

  long quarantined() {
    return quarantined;
  }

  /** Rows in quarantine for a reason that was not open before this pull. */
  long newlyQuarantined() {
    return newlyQuarantined;
  }

  /** Of the rows read, in any order: 16 hexadecimal digits. */
  String checksum() {
    return java.util.HexFormat.of().toHexDigits(checksum);
  }

  /** The most frequent reasons of quarantine with their counts. */
  String reasons() {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(3)
        .map(reason -> reason.getKey() + " ×" + reason.getValue())
        .collect(Collectors.joining(", "));
  }
}
