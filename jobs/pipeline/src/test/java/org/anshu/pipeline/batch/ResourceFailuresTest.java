package org.anshu.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.DatabaseLogin;
import org.junit.jupiter.api.Test;

class ResourceFailuresTest {

  private static final DatabaseLogin LOGIN =
      new DatabaseLogin("jdbc:mysql://db:3306/anshu_ops?a=b", "anshu", "secret");

  @Test
  void aFullDiskIsRecognisedDeepInTheCauses() throws IOException {
    Path full = Path.of("/dev/full");
    try (FileOutputStream out = new FileOutputStream(full.toFile())) {
      IOException e = catchThrowableOfType(IOException.class, () -> out.write(1));
      assertThat(code(new IllegalStateException(new UncheckedIOException(e))))
          .isEqualTo(FailureCode.DISK_FULL);
    }
    assertThat(code(new IllegalStateException(new SQLException("full", "HY000", 1114))))
        .isEqualTo(FailureCode.DISK_FULL);
    // Spark hands over the failure of a task as text.
    assertThat(
            code(
                new IllegalStateException(
                    "Job aborted: Lost task 1.0: java.io.IOException: No space left on device")))
        .isEqualTo(FailureCode.DISK_FULL);
  }

  @Test
  void aLostConnectionAndMissingTablesAreOfTheOperationsDatabase() {
    assertThat(code(new RuntimeException(new SQLException("link", "08S01", 0))))
        .isEqualTo(FailureCode.OPERATIONS_UNREACHABLE);
    assertThat(code(new RuntimeException(new SQLException("no table", "42S02", 1146))))
        .isEqualTo(FailureCode.NOT_MIGRATED);
    assertThat(ResourceFailures.of(new RuntimeException("bug"), LOGIN)).isNull();
    AnshuException failure = ResourceFailures.of(new SQLException("x", "08S01", 0), LOGIN);
    assertThat(failure).hasMessageContaining("db:3306/anshu_ops").hasMessageNotContaining("secret");
  }

  @Test
  void urlsAreCompletedAndTakenApart() {
    assertThat(JdbcUrls.with("jdbc:mysql://h/d", "a=1", "b=2"))
        .isEqualTo("jdbc:mysql://h/d?a=1&b=2");
    assertThat(JdbcUrls.with("jdbc:mysql://h/d?a=3", "a=1")).isEqualTo("jdbc:mysql://h/d?a=3");
    assertThat(JdbcUrls.database("jdbc:mysql://h:1/d?x=/y")).isEqualTo("d");
    assertThat(JdbcUrls.database("jdbc:mysql://h:1")).isEmpty();
    assertThat(JdbcUrls.withoutDatabase("jdbc:mysql://h:1/d?x=y"))
        .isEqualTo("jdbc:mysql://h:1/?x=y");
  }

  private static FailureCode code(Throwable error) {
    AnshuException failure = ResourceFailures.of(error, LOGIN);
    assertThat(failure).isNotNull();
    return failure.code();
  }
}
