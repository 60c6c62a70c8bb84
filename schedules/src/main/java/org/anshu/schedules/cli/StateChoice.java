package org.anshu.schedules.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.query.StateAt;
import org.jspecify.annotations.Nullable;

/**
 * The state of the warehouse and the month that a command is asked for: a release, a moment, or the
 * newest edition of a month.
 */
final class StateChoice {

  private StateChoice() {}

  /**
   * A state with the month that it is asked for.
   *
   * @param state what is known
   * @param month the month
   * @param name the release or the moment, for people
   */
  record Chosen(StateAt state, YearMonth month, String name) {}

  /**
   * What the options say: {@code --release} alone is its month; {@code --as-of} needs {@code
   * --month}; {@code --month} alone is its newest edition, or what is known now if it was never
   * published; nothing is the newest published month.
   */
  static Chosen of(
      PipelineSettings settings,
      @Nullable String release,
      @Nullable String asOf,
      @Nullable String month) {
    if (asOf != null && release != null) {
      throw invalid(
          new Text("--as-of 与 --release 至多一个", "At most one of --as-of and --release"),
          "--as-of %s --release %s".formatted(asOf, release),
          new Text("去掉其中一个", "Leave out one of them"));
    }
    Optional<YearMonth> asked = month == null ? Optional.empty() : Optional.of(month(month));
    if (release != null) {
      ReleaseState state = ReleaseState.find(settings.operations(), release);
      return new Chosen(StateAt.of(settings, state), asked.orElse(state.month()), state.id());
    }
    Optional<ReleaseState> newest = ReleaseState.newest(settings.operations(), asked);
    if (asOf != null || newest.isEmpty()) {
      Instant moment = asOf == null ? settings.clock().instant() : moment(asOf, settings.zone());
      YearMonth of =
          asked
              .or(() -> newest.map(ReleaseState::month))
              .orElseThrow(
                  () ->
                      invalid(
                          new Text("--month，尚无已发布的月份", "--month, as nothing is published yet"),
                          "—",
                          new Text("加上 --month", "Add --month")));
      return new Chosen(StateAt.of(settings, moment), of, moment.toString());
    }
    ReleaseState state = newest.get();
    return new Chosen(StateAt.of(settings, state), state.month(), state.id());
  }

  /** A month such as {@code 2026-06}. */
  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw invalid(
          new Text("2026-06 这样的月份", "A month such as 2026-06"),
          text,
          new Text("改正月份", "Correct the month"));
    }
  }

  /** A moment, or the last one of a day of the city. */
  static Instant moment(String text, ZoneId zone) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000)
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw invalid(
          new Text(
              "yyyy-MM-dd（当日结束时）或 yyyy-MM-ddTHH:mm:ssZ（UTC）",
              "yyyy-MM-dd (the end of that day) or yyyy-MM-ddTHH:mm:ssZ (UTC)"),
          "--as-of " + text,
          new Text("改正时间", "Correct the time"));
    }
  }

  private static AnshuException invalid(Text expected, String found, Text action) {
    return new AnshuException(FailureCode.QUERY_INVALID, expected, Text.same(found), action);
  }
}
