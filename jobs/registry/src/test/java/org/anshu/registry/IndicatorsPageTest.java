package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshu.failure.Language;
import org.anshu.registry.page.IndicatorsPage;
import org.anshu.registry.page.Titles;
import org.junit.jupiter.api.Test;

class IndicatorsPageTest {

  /** On a difference the page is rewritten, so that the next run passes: commit it. */
  @Test
  void thePagesOfTheIndicatorsAreWhatTheFoldersSay() throws IOException {
    List<String> stale =
        Stream.of(
                rewritten("docs/generated/indicators.md", Language.CHINESE),
                rewritten("docs/generated/indicators.en.md", Language.ENGLISH))
            .flatMap(Optional::stream)
            .toList();
    assertThat(stale).as("Stale and rewritten: commit them").isEmpty();
  }

  @Test
  void aSectionSaysWhatTheNumberMeansOnWhoseAuthorityAndFromWhichRows() {
    Indicator indicator =
        ProductRoot.indicators().stream()
            .filter(each -> each.id().equals("hazard.closure_rate"))
            .findFirst()
            .orElseThrow();
    Titles titles = Titles.read(List.of(ProductRoot.find()));
    assertThat(IndicatorsPage.section(indicator, titles, Language.CHINESE))
        .contains(
            indicator.definition().chinese(),
            "无文件规定，由本系统约定 ([0011](../../docs/decisions/0011-three-hazard-rates.md))",
            "在期内（首日、末日均含）",
            "计入统计",
            "分母＝条数",
            "rectified but not accepted is not closed");
  }

  /** The page, if it was stale. */
  private static Optional<String> rewritten(String page, Language language) throws IOException {
    Path root = ProductRoot.find();
    Path file = root.resolve(page);
    String wanted =
        IndicatorsPage.of(ProductRoot.indicators(), Titles.read(List.of(root)), language);
    String found = Files.isRegularFile(file) ? Files.readString(file) : "";
    if (found.equals(wanted)) {
      return Optional.empty();
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, wanted);
    return Optional.of(page);
  }
}
