package org.anshu.connectors.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Turns what goes wrong around the embedded server into failures an operator can act on. */
final class ServerFailures {

  private static final List<String> DISK_FULL_SIGNS =
      List.of("no space left on device", "errno: 28", "error 28", "disk full", "is full");
  private static final int LOG_LINES = 15;

  private ServerFailures() {}

  /** A failure of the server in {@code folder}; a full disk is told apart. */
  static AnshuException of(ServerFolder folder, String found, @Nullable Throwable cause) {
    String text = found + causes(cause);
    if (saysDiskFull(text)) {
      return diskFull(folder.root(), text, cause);
    }
    return new AnshuException(
        FailureCode.EMBEDDED_SERVER_FAILED,
        new Text(
            "内置数据库可在 " + folder.root() + " 启动并应答",
            "An embedded server that answers in " + folder.root()),
        Text.same(text),
        new Text(
            "查看 " + folder.log() + "；如有残留的 mariadbd 进程，先将其结束再重试",
            "Read "
                + folder.log()
                + "; end a left-over mariadbd process of this folder, then try again"),
        cause);
  }

  /** The failure for a disk without room for {@code folder}. */
  static AnshuException diskFull(Path folder, String found, @Nullable Throwable cause) {
    return new AnshuException(
        FailureCode.DISK_FULL,
        new Text("磁盘有足够空间存放 " + folder, "Room on the disk for " + folder),
        Text.same(found),
        new Text("释放空间或改用别的目录后重试", "Free some space or choose another folder, then try again"),
        cause);
  }

  /** A failure of a database that was being filled; a full disk is told apart. */
  static AnshuException ofDatabase(Throwable cause) {
    String found = String.valueOf(cause.getMessage());
    boolean full = saysDiskFull(found);
    return new AnshuException(
        full ? FailureCode.DISK_FULL : FailureCode.EMBEDDED_SERVER_FAILED,
        new Text("可写入数据的数据库", "A database that takes the rows"),
        Text.same(found),
        full
            ? new Text("释放磁盘空间后重试", "Free some disk space, then try again")
            : new Text("查看数据库日志后重试", "Read the server's log, then try again"),
        cause);
  }

  /** Whether {@code text} is what a full disk makes a server or the operating system say. */
  static boolean saysDiskFull(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return DISK_FULL_SIGNS.stream().anyMatch(lower::contains);
  }

  /** The last lines of the server's log that tell of errors; empty if there are none. */
  static String errorsIn(Path log) {
    try {
      if (!Files.exists(log)) {
        return "";
      }
      List<String> errors =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("ERROR"))
              .toList();
      return String.join(
          "; ", errors.subList(Math.max(0, errors.size() - LOG_LINES), errors.size()));
    } catch (IOException e) {
      return "unreadable log " + log + ": " + e.getMessage();
    }
  }

  private static String causes(@Nullable Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = cause; each != null; each = each.getCause()) {
      text.append("; ").append(each.getMessage());
    }
    return text.toString();
  }
}
