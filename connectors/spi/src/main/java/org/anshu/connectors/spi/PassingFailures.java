package org.anshu.connectors.spi;

import java.time.Duration;
import java.util.Collection;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The messages of a source that cannot be read just now: most pass by themselves and are tried
 * again before anybody is told.
 */
public final class PassingFailures {

  private PassingFailures() {}

  /**
   * Whether the same read may succeed a little later: the connection was lost, the server restarts,
   * a deadlock or a lock was met, all connections are taken. A busy server that was waited for is
   * not tried again.
   */
  public static boolean passes(AnshuException failure) {
    return switch (failure.code()) {
      case SOURCE_INTERRUPTED, SOURCE_UNREACHABLE -> true;
      case SOURCE_BUSY -> failure.getCause() != null;
      default -> false;
    };
  }

  /** A read that the server or the network ended, and that may be begun anew. */
  public static AnshuException interrupted(String source, String table, Throwable cause) {
    return new AnshuException(
        FailureCode.SOURCE_INTERRUPTED,
        new Text(
            "不中断地读取数据源“%s”的表 %s".formatted(source, table),
            "Table %s of source '%s' read without interruption".formatted(table, source)),
        new Text(
            "读取被中断，多次重试仍未成功：" + SourceFailures.reason(cause),
            "Interrupted, and again when retried: " + SourceFailures.reason(cause)),
        new Text(
            "请检查数据源服务器是否正在重启、备份或有长时间的锁，稍后重新运行；本表未发布任何半截数据，不会丢失或重复",
            "See whether the server restarts, makes a backup or holds long locks, and run again later;"
                + " no half table was published, nothing is lost or doubled"),
        cause);
  }

  /** The server has no connection left for us. */
  public static AnshuException noConnectionLeft(
      String source, ConnectionSettings settings, Throwable cause) {
    return new AnshuException(
        FailureCode.SOURCE_BUSY,
        new Text(
            "数据源“%s”允许账号 %s 再建立一个连接".formatted(source, settings.user()),
            "One more connection of %s to source '%s'".formatted(settings.user(), source)),
        new Text(
            "连接数已满：" + SourceFailures.reason(cause),
            "No connection left: " + SourceFailures.reason(cause)),
        new Text(
            "请避开该系统的使用高峰运行，或请数据源管理员提高连接上限（max_connections、max_user_connections）",
            "Run when the system is used less, or ask its administrator for more connections"
                + " (max_connections, max_user_connections)"),
        cause);
  }

  /** The server stayed busier than allowed for as long as we waited. */
  public static AnshuException tooBusy(String source, int running, int limit, Duration waited) {
    long seconds = waited.toSeconds();
    return new AnshuException(
        FailureCode.SOURCE_BUSY,
        new Text(
            "数据源“%s”的服务器同时执行的语句少于 %d 条".formatted(source, limit),
            "Fewer than %d statements at work on the server of source '%s'"
                .formatted(limit, source)),
        new Text(
            "已等待 %d 秒，仍有 %d 条".formatted(seconds, running),
            "%d of them, after waiting for %d seconds".formatted(running, seconds)),
        new Text(
            "请避开高峰运行；确认服务器有余力时，可调大 limits 中的 pause_when_threads_running 或 patience",
            "Run at another hour; if the server has power to spare, raise pause_when_threads_running or"
                + " patience of its limits"));
  }

  /** The source shows the state of an hour too long ago. */
  public static AnshuException behind(String source, String table, Duration allowed, Text found) {
    return new AnshuException(
        FailureCode.SOURCE_BEHIND,
        new Text(
            "数据源“%s”的表 %s 最多落后 %d 分钟（max_lag）".formatted(source, table, allowed.toMinutes()),
            "Table %s of source '%s' at most %d minutes behind (max_lag)"
                .formatted(table, source, allowed.toMinutes())),
        found,
        new Text(
            "请数据源管理员检查主从复制或上报交换是否停止，恢复后重新运行；本表未读取，已发布的数据不变",
            "Ask the source's administrator whether replication or the exchange has stopped, then run"
                + " again; the table was not read, what is published stays as it is"));
  }

  /** Columns that the source did not have before and the contract does not name. */
  public static AnshuException newColumns(String source, String table, Collection<String> columns) {
    String names = String.join(", ", columns);
    return new AnshuException(
        FailureCode.SOURCE_COLUMN_NEW,
        new Text(
            "数据源“%s”的表 %s 没有未知的新字段（new_columns: freeze）".formatted(source, table),
            "Table %s of source '%s' without unknown columns (new_columns: freeze)"
                .formatted(table, source)),
        new Text("新增字段：" + names, "New: " + names),
        new Text(
            "请向数据源管理员了解字段含义，在 source.yml 中把它写入 columns，含个人信息的写入 never_land",
            "Ask the source's administrator what they mean and name them in source.yml: in columns, or"
                + " in never_land if they are personal"));
  }
}
