package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IndicatorsPageTest {

  private static final String PAGE = "docs/generated/indicators.md";

  /** On a difference the page is rewritten, so that the next run passes: commit it. */
  @Test
  void thePageOfTheIndicatorsIsWhatTheFoldersSay() throws IOException {
    Path file = ProductRoot.find().resolve(PAGE);
    String wanted = IndicatorsPage.of(ProductRoot.indicators());
    String found = Files.isRegularFile(file) ? Files.readString(file) : "";
    if (!found.equals(wanted)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, wanted);
    }
    assertThat(found).as("%s was stale and is rewritten: commit it", PAGE).isEqualTo(wanted);
  }
}
