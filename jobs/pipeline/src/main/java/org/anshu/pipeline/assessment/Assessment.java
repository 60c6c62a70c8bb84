package org.anshu.pipeline.assessment;

import java.nio.file.Path;
import java.time.YearMonth;
import org.anshu.registry.rubric.Rubric;

/**
 * An assessment as its folder {@code <home>/assessments/<id>} defines it. What was handed in and
 * decided is in the operations schema: {@link AssessmentBook}.
 *
 * @param id the folder's name, such as {@code 2025-districts}: lower-case letters, digits, hyphens
 * @param month the month of the release that its figures come from: the last of its window
 * @param release the release's id if a certain edition is asked for; empty for the newest
 * @param rubric the scoring sheet as its file is now; frozen rounds have their own copy
 */
public record Assessment(
    String id, Path folder, String title, YearMonth month, String release, Rubric rubric) {

  /** The definition. */
  public Path definition() {
    return folder.resolve("assessment.yml");
  }

  /** The roster of assessed units. */
  public Path units() {
    return folder.resolve("units.csv");
  }

  /** Who scores what. */
  public Path assessors() {
    return folder.resolve("assessors.csv");
  }

  /** Sheets to hand out, as they are generated. */
  public Path sheets() {
    return folder.resolve("sheets");
  }

  /** Sheets as they came back, named after their receipts. */
  public Path received() {
    return folder.resolve("received");
  }

  /** Documents that people hand in. */
  public Path evidence() {
    return folder.resolve("evidence");
  }

  /** What is printed. */
  public Path output() {
    return folder.resolve("output");
  }
}
