package org.anshu.connectors.files;

import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** The messages of a file that cannot be read as a whole: which file, which line, what to do. */
final class FileFailures {

  private FileFailures() {}

  /** The file breaks off in the middle of a row. */
  static AnshuException truncated(String file, long line, @Nullable Throwable cause) {
    return broken(
        new Text("文件 %s 完整".formatted(file), "File %s complete".formatted(file)),
        new Text(
            "第 %d 行没有写完文件就结束了，传输可能中断".formatted(line),
            "The file ends within line %d; its transfer may have broken off".formatted(line)),
        cause);
  }

  /** The bytes are no text of the encoding. */
  static AnshuException encoding(String file, String encoding, long line) {
    return broken(
        new Text(
            "文件 %s 的编码为 UTF-8 或 GB18030，且全文一致".formatted(file),
            "File %s in UTF-8 or GB18030 throughout".formatted(file)),
        new Text(
            "第 %d 行有不属于 %s 的字节".formatted(line, encoding),
            "Line %d has bytes that are not %s".formatted(line, encoding)),
        null);
  }

  /** The structure of the file is wrong at a line. */
  static AnshuException malformed(String file, long line, Text found, @Nullable Throwable cause) {
    return broken(
        new Text(
            "文件 %s 第 %d 行可读".formatted(file, line), "Line %d of %s readable".formatted(line, file)),
        found,
        cause);
  }

  /** Nothing of the file can be read. */
  static AnshuException unreadable(String file, @Nullable Throwable cause) {
    String reason =
        cause == null ? "" : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return broken(
        new Text("文件 %s 可以打开".formatted(file), "File %s that opens".formatted(file)),
        new Text("文件损坏、不完整或格式不符：" + reason, "Damaged, incomplete or of another format: " + reason),
        cause);
  }

  private static AnshuException broken(Text expected, Text found, @Nullable Throwable cause) {
    return new AnshuException(
        FailureCode.SOURCE_READ_BROKEN,
        expected,
        found,
        new Text(
            "请让提供方重新导出并放入该文件，然后重新运行；本次该表没有发布任何内容",
            "Ask the provider to export the file again and drop it anew, then run again; nothing of"
                + " this table was published"),
        cause);
  }
}
