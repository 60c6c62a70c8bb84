package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The issues of the row at hand; emptied before each row. */
final class RowIssues {

  private final List<RowIssue> issues = new ArrayList<>();
  private final List<RowIssue> waived = new ArrayList<>();
  private boolean quarantines;

  void clear() {
    issues.clear();
    waived.clear();
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

  /** Sets the issues aside with which somebody lets the row in. */
  void waive(Predicate<RowIssue> may) {
    quarantines = false;
    for (RowIssue issue : List.copyOf(issues)) {
      if (issue.rule().quarantines() && may.test(issue)) {
        issues.remove(issue);
        waived.add(issue);
      }
      quarantines |= issues.contains(issue) && issue.rule().quarantines();
    }
  }

  /** The issues that somebody answers for. */
  List<RowIssue> waived() {
    return waived;
  }

  List<RowIssue> all() {
    return issues;
  }
}
