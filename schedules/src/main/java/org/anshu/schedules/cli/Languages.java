package org.anshu.schedules.cli;

import java.util.Locale;
import java.util.Map;
import org.anshu.failure.Language;

/** The language a command speaks: {@code --lang}, else ANSHU_LANG, else LANG, else Chinese. */
final class Languages {

  private Languages() {}

  static Language of(String[] args, Map<String, String> environment) {
    for (int index = 0; index < args.length; index++) {
      if (args[index].equals("--lang") && index + 1 < args.length) {
        return named(args[index + 1]);
      }
      if (args[index].startsWith("--lang=")) {
        return named(args[index].substring("--lang=".length()));
      }
    }
    String chosen = environment.getOrDefault("ANSHU_LANG", "");
    return named(chosen.isEmpty() ? environment.getOrDefault("LANG", "") : chosen);
  }

  private static Language named(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("en") ? Language.ENGLISH : Language.CHINESE;
  }
}
