package org.anshu.schedules.production;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir Path home;

  @Test
  void theSecondTaskIsToldWhoIsAtWorkAndTheNextOneMayStart() {
    try (RunLock lock = RunLock.take(home, "run monthly")) {
      assertThatThrownBy(() -> RunLock.take(home, "pull"))
          .hasMessageContaining("ALREADY_RUNNING")
          .hasMessageContaining("run monthly, pid");
    }
    RunLock.take(home, "pull").close();
  }
}
