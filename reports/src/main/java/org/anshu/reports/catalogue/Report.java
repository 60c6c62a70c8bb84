package org.anshu.reports.catalogue;

import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.document.WrittenReport;

/** A report of the catalogue: one folder below {@code reports/templates}. */
public interface Report {

  /** The name by which plans and commands ask for it, such as {@code monthly}: its folder. */
  String id();

  /** What people call it, such as 安全生产月报. */
  String title();

  /** Whom it is printed for; a report that names enterprises or persons is never {@code PUBLIC}. */
  Set<Reader.Kind> readers();

  /** The lists of named cases it prints, such as {@code hazard.ledger}; empty for most. */
  Set<String> lists();

  /**
   * Whether the set of a release prints it: a quarterly report only at the end of a quarter, a
   * correction note only of an edition that corrects. Whoever asks for one report gets it anyway.
   */
  default boolean isDue(ReportInput input) {
    return true;
  }

  /** When {@link #isDue}, for people: 每月, 3、9月, 有更正时. */
  default Text due() {
    return new Text("每月", "each month");
  }

  /** Its words, tables and charts. Fails if the release lacks what the report cannot do without. */
  WrittenReport write(ReportInput input);

  /**
   * The name of its files without ending, such as {@code 安全生产月报-2026-06}; unique in a release and
   * reader.
   */
  String fileName(ReportInput input);
}
