package org.anshu.registry.vintage;

import java.util.Map;
import java.util.Optional;
import org.anshu.failure.Text;

/** Which figure of the earlier period a comparison (同比) starts from. */
public enum Base {
  /** As the same release restates it: both sides by what is known now. */
  CURRENT(new Text("本版重算值", "restated in the same release")),
  /** As it was first published, whatever is known of it now. */
  AS_PUBLISHED(new Text("首次发布值", "as first published"));

  /** A window to the one it is compared with. */
  private static final Map<String, String> EARLIER =
      Map.of(
          "month", "month_last_year",
          "cumulative", "cumulative_last_year",
          "rolling_year", "rolling_year_before");

  private final Text title;

  Base(Text title) {
    this.title = title;
  }

  /** What people read. */
  public Text title() {
    return title;
  }

  /** The window that {@code window} is compared with; empty for one that is not compared. */
  public static Optional<String> windowBefore(String window) {
    return Optional.ofNullable(EARLIER.get(window));
  }

  /** The base of {@code now}, with the release that it is taken from; empty if there is none. */
  public Optional<Vintage> of(Vintage now, FigureHistory history) {
    Optional<Vintage> restated =
        windowBefore(now.window()).flatMap(window -> history.at(now.release().id(), window));
    return this == CURRENT
        ? restated
        : restated.flatMap(base -> history.first(base.start(), base.end()));
  }
}
