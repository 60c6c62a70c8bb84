package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.anshu.failure.Language;

/** The help texts of all commands in one language; chosen by us, never by the default locale. */
final class HelpTexts {

  private HelpTexts() {}

  static ResourceBundle in(Language language) {
    String name = language == Language.CHINESE ? "help_zh.properties" : "help_en.properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(HelpTexts.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
