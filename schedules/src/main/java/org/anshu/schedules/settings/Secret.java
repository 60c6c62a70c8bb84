package org.anshu.schedules.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** Where a password is kept: never in {@code anshu.yml} itself. */
public sealed interface Secret {

  /** The password, read now. */
  String reveal(Map<String, String> environment);

  /**
   * A password in an environment variable.
   *
   * @param name the variable
   */
  record InEnvironment(String name) implements Secret {
    @Override
    public String reveal(Map<String, String> environment) {
      String value = environment.get(name);
      if (value == null) {
        throw new AnshuException(
            FailureCode.SETTINGS_INVALID,
            new Text(
                "环境变量 " + name + " 存放密码", "Environment variable " + name + " holds a password"),
            new Text("该变量未设置", "The variable is not set"),
            new Text("先执行 export " + name + "=…", "First run: export " + name + "=…"));
      }
      return value;
    }
  }

  /**
   * A password in a file that only its owner can read.
   *
   * @param path the file; its last line end is not part of the password
   */
  record InFile(Path path) implements Secret {

    private static final Set<PosixFilePermission> OWNER_ONLY =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Override
    public String reveal(Map<String, String> environment) {
      if (!Files.isRegularFile(path)) {
        throw refused("文件不存在", "The file does not exist");
      }
      try {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
          throw refused("其他用户可以读取该文件", "Other users can read the file");
        }
        return Files.readString(path).stripTrailing();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private AnshuException refused(String chinese, String english) {
      return new AnshuException(
          FailureCode.SETTINGS_INVALID,
          new Text(
              "密码文件 " + path + " 只有本人可读", "Password file " + path + " readable by its owner only"),
          new Text(chinese, english),
          new Text("写入密码后执行 chmod 600 " + path, "Write the password, then run: chmod 600 " + path));
    }
  }

  /** No password, for accounts that have none. */
  record None() implements Secret {
    @Override
    public String reveal(Map<String, String> environment) {
      return "";
    }
  }
}
