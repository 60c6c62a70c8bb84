package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issues of the row at hand; emptied before each row. */
final class RowIssues {

  private final List<RowIssue> issues = new ArrayList<>();
  private boolean quarantines;

  void clear() {
    issues.clear();
    quarantines = false;
  }

  void add(Rule rule, String column, @Nullable String value) {
    issues.add(new RowIssue(rule, column, value));
    quarantines |= rule.quarantines();
  }

  /** Whether the row must stay out. */
  boolean quarantines() {
    return quarantines;
  }

  List<RowIssue> all() {
    return issues;
  }
}
