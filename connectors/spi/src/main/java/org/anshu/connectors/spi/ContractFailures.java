package org.anshu.connectors.spi;

import java.nio.file.Path;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** The messages of a {@code source.yml} that is wrong: which file, which key, what is allowed. */
final class ContractFailures {

  private ContractFailures() {}

  static AnshuException at(Path file, String where, Text allowed, Text found) {
    return at(file, where, allowed, found, null);
  }

  static AnshuException at(
      Path file, String where, Text allowed, Text found, @Nullable Throwable cause) {
    return new AnshuException(
        FailureCode.CONTRACT_INVALID,
        allowed,
        new Text(
            "文件 %s 的 %s:%s".formatted(file, where, found.chinese()),
            "In %s at %s: %s".formatted(file, where, found.english())),
        new Text(
            "请修改该文件；写法见 docs/connect-a-source.md",
            "Correct the file; docs/connect-a-source.md and connectors/sources/README.md show how"),
        cause);
  }
}
