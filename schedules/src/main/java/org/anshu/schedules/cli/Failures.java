package org.anshu.schedules.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.OperationsDatabase;

/** Finds what a failure really is by reading its causes. */
final class Failures {

  private static final int MISSING_TABLE = 1146;
  private static final DatabaseLogin UNKNOWN_LOGIN =
      new DatabaseLogin("jdbc:mysql://anshu.yml/server", "", "");

  private Failures() {}

  /** The failure for the operator that {@code problem} stands for. */
  static AnshuException translate(Throwable problem, Path logFile) {
    List<Throwable> chain = chain(problem);
    // Resources first: a full disk makes other parts fail in many ways.
    for (Throwable each : chain) {
      if (isDiskFull(each)) {
        return diskFull(problem);
      }
      if (each instanceof OutOfMemoryError || isHeapTooSmallForSpark(each)) {
        return memoryExhausted(problem);
      }
    }
    for (Throwable each : chain) {
      if (each instanceof AnshuException failure) {
        return failure;
      }
    }
    for (Throwable each : chain) {
      if (each instanceof SQLException sql && isOperations(sql)) {
        return OperationsDatabase.failure(UNKNOWN_LOGIN, sql);
      }
      if (each instanceof AccessDeniedException denied) {
        return accessDenied(denied, problem);
      }
    }
    return internal(problem, logFile);
  }

  private static boolean isDiskFull(Throwable each) {
    String message = each.getMessage();
    return message != null
        && (message.contains("No space left on device")
            || message.contains("Disk quota exceeded")
            || (each instanceof SQLException sql
                && (sql.getErrorCode() == 1021 || sql.getErrorCode() == 1114)));
  }

  private static boolean isHeapTooSmallForSpark(Throwable each) {
    return String.valueOf(each.getMessage()).contains("INVALID_DRIVER_MEMORY");
  }

  private static boolean isOperations(SQLException e) {
    return "28000".equals(e.getSQLState())
        || e.getErrorCode() == MISSING_TABLE
        || (e.getSQLState() != null && e.getSQLState().startsWith("08"));
  }

  private static AnshuException diskFull(Throwable problem) {
    return new AnshuException(
        FailureCode.DISK_FULL,
        new Text("磁盘有剩余空间", "Space left on the disk"),
        new Text("磁盘已满：" + first(problem), "The disk is full: " + first(problem)),
        new Text(
            "清理磁盘后重新执行同一命令；已发布的数据未受影响",
            "Free some space and run the same command again; what was published is untouched"),
        problem);
  }

  private static AnshuException memoryExhausted(Throwable problem) {
    return new AnshuException(
        FailureCode.MEMORY_EXHAUSTED,
        new Text("内存足够完成计算", "Enough memory for the computation"),
        new Text("内存用尽：" + first(problem), "Memory used up: " + first(problem)),
        new Text(
            "在 anshu.yml 中加大 spark.memory（如 2g）后重试",
            "Raise spark.memory in anshu.yml, to 2g for instance, and try again"),
        problem);
  }

  private static AnshuException accessDenied(AccessDeniedException denied, Throwable problem) {
    return new AnshuException(
        FailureCode.SETTINGS_INVALID,
        new Text("可读写 " + denied.getFile(), "May read and write " + denied.getFile()),
        new Text("没有权限", "No permission"),
        new Text("换用有权限的账号，或用 --home 指定其他目录", "Use another account, or another --home"),
        problem);
  }

  private static AnshuException internal(Throwable problem, Path logFile) {
    boolean io = problem instanceof IOException || problem.getCause() instanceof IOException;
    return new AnshuException(
        FailureCode.INTERNAL,
        new Text(io ? "文件可读写" : "程序正常执行", io ? "Files can be read and written" : "No error"),
        Text.same(first(problem)),
        new Text(
            "这是程序的问题；请把日志 " + logFile + " 交给维护人员",
            "This is a fault of the program; give the log " + logFile + " to its maintainers"),
        problem);
  }

  private static String first(Throwable problem) {
    return problem.toString().lines().findFirst().orElse("");
  }

  /** The failure, its causes and what was suppressed with them, nearest first. */
  private static List<Throwable> chain(Throwable problem) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(problem, chain, seen);
    return chain;
  }

  private static void collect(Throwable problem, List<Throwable> chain, Set<Throwable> seen) {
    if (!seen.add(problem)) {
      return;
    }
    chain.add(problem);
    if (problem.getCause() != null) {
      collect(problem.getCause(), chain, seen);
    }
    for (Throwable suppressed : problem.getSuppressed()) {
      collect(suppressed, chain, seen);
    }
  }
}
