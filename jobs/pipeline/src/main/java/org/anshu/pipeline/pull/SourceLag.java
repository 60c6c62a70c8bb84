package org.anshu.pipeline.pull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.anshu.connectors.spi.PassingFailures;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Refuses a source that shows a state too old: {@code max_lag} of its contract. */
final class SourceLag {

  private SourceLag() {}

  /**
   * Checks one table: by what the server says of itself if it is a copy, else by its greatest
   * cursor. A table without rows is not behind.
   *
   * @param now the moment of the pull, local
   * @throws org.anshu.failure.AnshuException SOURCE_BEHIND
   */
  static void check(
      String source, TableContract table, SourceSnapshot snapshot, LocalDateTime now) {
    Duration allowed = table.policy().maxLag();
    if (allowed == null) {
      return;
    }
    Duration lag = snapshot.replicaLag();
    if (lag != null) {
      if (lag.compareTo(allowed) > 0) {
        throw PassingFailures.behind(
            source,
            table.from(),
            allowed,
            new Text(
                "该服务器是从库，自报落后 %d 秒（复制停止时为极大值）".formatted(lag.toSeconds()),
                "The server is a replica and says it is %d seconds behind (very many if it stopped)"
                    .formatted(lag.toSeconds())));
      }
      return;
    }
    LocalDateTime newest = newest(table, snapshot);
    if (newest != null && newest.plus(allowed).isBefore(now)) {
      long minutes = Duration.between(newest, now).toMinutes();
      throw PassingFailures.behind(
          source,
          table.from(),
          allowed,
          new Text(
              "最新一条变更为 %s，落后 %d 分钟".formatted(newest, minutes),
              "The newest change is of %s, %d minutes ago".formatted(newest, minutes)));
    }
  }

  private static @Nullable LocalDateTime newest(TableContract table, SourceSnapshot snapshot) {
    String cursor = table.cursor();
    String greatest = cursor == null ? null : snapshot.maxCursor(table.from(), cursor);
    if (cursor == null || greatest == null) {
      return null;
    }
    TypeFamily family = snapshot.columns(table.from()).get(cursor.toLowerCase(Locale.ROOT));
    if (family == TypeFamily.DATE) {
      LocalDate day = TextValues.date(greatest);
      return day == null ? null : day.plusDays(1).atStartOfDay();
    }
    return TextValues.dateTime(greatest);
  }
}
