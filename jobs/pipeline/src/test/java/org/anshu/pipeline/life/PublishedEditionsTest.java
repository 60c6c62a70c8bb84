package org.anshu.pipeline.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedEditionsTest {

  @TempDir private Path folder;

  @Test
  void everyEditionHasToKnowWhatCameOutBefore() throws IOException {
    TreeSet<String> out = new TreeSet<>(List.of("R2026-05-e1", "R2026-05-e2"));
    assertThat(PublishedEditions.unknown(out, folder)).isEmpty();
    Files.writeString(
        folder.resolve("disclosure.json"), "{\"known\": [\"R2026-05-e1\", \"R2026-05-e2\"]}");
    assertThat(PublishedEditions.unknown(out, folder)).isEmpty();
    Files.writeString(folder.resolve("disclosure-990102.json"), "{\"known\": [\"R2026-05-e1\"]}");
    assertThat(PublishedEditions.unknown(out, folder)).contains("R2026-05-e2");
  }

  @Test
  void aProtocolThatIsGoneOrChangedIsMissed() throws IOException {
    assertThat(PublishedEditions.lost(folder)).contains("manifest.json");
    Path protocol = Files.writeString(folder.resolve("disclosure-990102.json"), "{}");
    String hash = org.anshu.pipeline.assessment.Digests.of(protocol);
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"files\": [{\"name\": \"disclosure-990102.json\", \"bytes\": 2, \"sha256\": \"%s\"}]}"
            .formatted(hash));
    assertThat(PublishedEditions.lost(folder)).isEmpty();
    Files.writeString(protocol, "{ }");
    assertThat(PublishedEditions.lost(folder)).contains("disclosure-990102.json");
    Files.delete(protocol);
    assertThat(PublishedEditions.lost(folder)).contains("disclosure-990102.json");
  }

  @Test
  void editionsOfEarlierProgramsKnowOfNone() throws IOException {
    Files.writeString(folder.resolve("disclosure.json"), "{\"printed\": []}");
    assertThat(PublishedEditions.unknown(new TreeSet<>(List.of("R2026-05-e1")), folder))
        .contains("R2026-05-e1");
  }
}
