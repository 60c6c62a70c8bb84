package org.anshu.pipeline.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.jspecify.annotations.Nullable;

/** Recognises, deep in a chain of causes, what an operator can do something about. */
public final class ResourceFailures {

  private ResourceFailures() {}

  /**
   * What {@code error} means to an operator: itself if it is a failure already, a lack of the
   * machine's, or a refusal of the database of {@code login}; null if none of these.
   */
  public static @Nullable AnshuException of(Throwable error, DatabaseLogin login) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnshuException known) {
        return known;
      }
    }
    AnshuException lack = of(error);
    for (Throwable cause = error; cause != null && lack == null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isRefusal(sql)) {
        return OperationsDatabase.failure(login, sql);
      }
    }
    return lack;
  }

  /** No connection (SQL states 08…), no right, no such schema or table. */
  private static boolean isRefusal(SQLException e) {
    return switch (e.getErrorCode()) {
      case 1044, 1045, 1049, 1142, 1146, 1227 -> true;
      default -> String.valueOf(e.getSQLState()).startsWith("08");
    };
  }

  /** The failure that {@code error} means to an operator; null if it is not the machine's. */
  public static @Nullable AnshuException of(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      boolean full =
          message.contains("no space left on device")
              || message.contains("disk quota exceeded")
              || message.contains("not enough space");
      // MySQL says 1021 or 1114 where its own disk is full.
      boolean server =
          cause instanceof SQLException sql
              && (full || sql.getErrorCode() == 1021 || sql.getErrorCode() == 1114);
      // Spark hands over the failure of a task as text.
      boolean writing = cause instanceof IOException || message.contains("java.io.ioexception");
      if (writing && full || server) {
        return diskFull(cause);
      }
      if (cause instanceof OutOfMemoryError) {
        return memoryExhausted(cause);
      }
    }
    return null;
  }

  private static AnshuException diskFull(Throwable cause) {
    return new AnshuException(
        FailureCode.DISK_FULL,
        new Text("数据仓库所在磁盘有剩余空间", "Free space on the disk of the warehouse"),
        Text.same(String.valueOf(cause.getMessage())),
        new Text(
            "请清理磁盘后重新运行；已发布的数据不受影响，未完成的部分会重做",
            "Free some space and run again; what is published is intact, the rest is redone"),
        cause);
  }

  private static AnshuException memoryExhausted(Throwable cause) {
    return new AnshuException(
        FailureCode.MEMORY_EXHAUSTED,
        new Text("足够的内存", "Enough memory"),
        Text.same(String.valueOf(cause.getMessage())),
        new Text("请增大 -Xmx 后重新运行", "Give the program more memory (-Xmx) and run again"),
        cause);
  }
}
