package org.anshu.reports.declared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as report folders name it: {@code accident.deaths@month}, {@code
 * accident.deaths_by_grade[larger]}.
 *
 * @param indicator the indicator
 * @param code the member of its code list; empty for all
 * @param window the window; empty for the report's own
 */
record Ref(String indicator, String code, String window) {

  private static final Pattern FORM =
      Pattern.compile("([a-z_]+\\.[a-z0-9_]+)(?:\\[([^\\[\\]]+)])?(?:@([a-z0-9_]+))?");

  /** The figure that {@code text} names; null if it names none. */
  static @Nullable Ref parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    String code = matcher.group(2) == null ? "" : matcher.group(2);
    return new Ref(matcher.group(1), code, matcher.group(3) == null ? "" : matcher.group(3));
  }

  /** The same figure in {@code other}, if it does not name a window itself. */
  Ref or(String other) {
    return window.isEmpty() ? new Ref(indicator, code, other) : this;
  }

  @Override
  public String toString() {
    return indicator
        + (code.isEmpty() ? "" : "[" + code + "]")
        + (window.isEmpty() ? "" : "@" + window);
  }
}
