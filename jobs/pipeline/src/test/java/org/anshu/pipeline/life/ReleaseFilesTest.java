package org.anshu.pipeline.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.pipeline.quarantine.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFilesTest {

  @TempDir private Path home;

  @Test
  void aLinkIsNotTheFileItLeadsTo() throws IOException {
    Path folder = Files.createDirectories(home.resolve("R2026-06-e1"));
    Path report = Files.writeString(folder.resolve("report.pdf"), "printed");
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"files\": [{\"name\": \"report.pdf\", \"bytes\": 7, \"sha256\": \"%s\"}]}"
            .formatted(Digests.of(report)));
    String noted = ReleaseFiles.hash(ReleaseFiles.listed(folder));
    assertThat(ReleaseFiles.changes(folder, noted)).isEmpty();
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    Files.move(report, elsewhere.resolve("report.pdf"));
    Files.createSymbolicLink(report, elsewhere.resolve("report.pdf"));
    Files.createSymbolicLink(folder.resolve("more"), elsewhere);
    assertThat(ReleaseFiles.changes(folder, noted))
        .extracting(each -> each.kind() + " " + each.name())
        .containsExactly("CHANGED report.pdf", "ADDED more");
  }

  @Test
  void aListThatCannotBeReadIsAChangedOne() throws IOException {
    Files.writeString(home.resolve("manifest.json"), "{\"files\": [");
    assertThat(ReleaseFiles.changes(home, "0".repeat(64)))
        .extracting(FileChange::kind)
        .containsExactly(FileChange.Kind.MANIFEST);
  }

  @Test
  void aPersonIsTheSameUnderAnotherSpelling() {
    LocalDateTime then = LocalDateTime.of(2026, 7, 25, 8, 0);
    for (String name : List.of("阿不都•热依木", "阿不都．热依木", "阿不都 ·\u200b热依木")) {
      Life life =
          new Life(
              "R2026-06-e1",
              1,
              LifeState.CHECKED,
              "",
              new Life.Step(then, "anshu"),
              new Life.Step(then, "阿不都·热依木"),
              null,
              null,
              null,
              null,
              "");
      Decision by = new Decision(name, ReleaseLife.APPROVER, "同意签发");
      assertThatThrownBy(() -> LifeRefusals.requireSecond(life, by))
          .isInstanceOf(AnshuException.class);
    }
  }
}
