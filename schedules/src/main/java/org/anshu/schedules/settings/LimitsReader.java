package org.anshu.schedules.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.Text;
import org.anshu.schedules.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads how hard a source may be worked. */
final class LimitsReader {

  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})(s|m|h)");

  private LimitsReader() {}

  /** The limits that {@code source} sets; what is absent is not limited. */
  static SourceLimits read(YamlMap source) {
    return new SourceLimits(
        number(source, "rows_per_second", 1),
        number(source, "connections", 1),
        number(source, "pause_when_threads_running", 2),
        patience(source));
  }

  private static int number(YamlMap source, String key, int least) {
    return source
        .optional(
            key,
            text -> {
              int number = Integer.parseInt(text);
              if (number < least) {
                throw new IllegalArgumentException(text);
              }
              return number;
            },
            new Text("不小于 " + least + " 的整数", "a whole number of at least " + least))
        .orElse(0);
  }

  private static @Nullable Duration patience(YamlMap source) {
    return source
        .optional(
            "patience",
            text -> {
              Matcher parts = DURATION.matcher(text);
              if (!parts.matches()) {
                throw new IllegalArgumentException(text);
              }
              long amount = Long.parseLong(parts.group(1));
              return switch (parts.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
              };
            },
            new Text("时长，如 30s、5m、1h", "a length of time such as 30s, 5m, 1h"))
        .orElse(null);
  }
}
