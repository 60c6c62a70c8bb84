package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void aFullDiskIsFoundBelowOtherFailures() {
    Throwable problem =
        new AnshuException(
            FailureCode.INTERNAL,
            Text.same("x"),
            Text.same("y"),
            Text.same("z"),
            new UncheckedIOException(new IOException("No space left on device")));
    assertThat(code(problem)).isEqualTo(FailureCode.DISK_FULL);
  }

  @Test
  void usedUpMemoryIsTheMachines() {
    assertThat(code(new RuntimeException(new OutOfMemoryError("Java heap space"))))
        .isEqualTo(FailureCode.MEMORY_EXHAUSTED);
  }

  @Test
  void theOperationsDatabaseIsToldApartByWhatItSays() {
    assertThat(code(new IllegalStateException(new SQLException("denied", "28000", 1045))))
        .isEqualTo(FailureCode.OPERATIONS_ACCESS_DENIED);
    assertThat(code(new IllegalStateException(new SQLException("Communications", "08S01", 0))))
        .isEqualTo(FailureCode.OPERATIONS_UNREACHABLE);
    assertThat(code(new IllegalStateException(new SQLException("no table", "42S02", 1146))))
        .isEqualTo(FailureCode.NOT_MIGRATED);
  }

  @Test
  void anythingElseIsOursAndNamesTheLog() {
    AnshuException failure =
        Failures.translate(new IllegalStateException("boom"), Path.of("/x/anshu.log"));
    assertThat(failure.code()).isEqualTo(FailureCode.INTERNAL);
    assertThat(failure.message(org.anshu.failure.Language.ENGLISH))
        .contains("boom", "/x/anshu.log");
  }

  private static FailureCode code(Throwable problem) {
    return Failures.translate(problem, Path.of("/x/anshu.log")).code();
  }
}
