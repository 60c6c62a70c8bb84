package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules for phrases; those for templates are TemplateLintTest. */
class TemplateTest {

  private static final Path FOLDER = Path.of("templates", "monthly");

  @Test
  void everyPhraseIsUsedAndWrittenOnce() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("text_zh.properties"));
    List<String> keys = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(line.substring(0, line.indexOf('=')));
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
    String sources = sources();
    for (String key : keys) {
      boolean built =
          key.matches("(grade|heading|sheet)\\..*")
              || key.endsWith(".none")
              || key.endsWith(".some");
      assertThat(built || sources.contains('"' + key + '"')).as(key).isTrue();
    }
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
