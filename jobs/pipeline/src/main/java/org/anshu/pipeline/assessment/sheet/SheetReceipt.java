package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.anshu.pipeline.assessment.Assessment;

/**
 * The proof that a file was taken in.
 *
 * @param number assessment, kind, unit, assessor and version, unique
 * @param unit the assessed unit's code; empty for facts
 * @param assessor empty but for reviews
 * @param fileName as it was handed in
 * @param sha256 of its bytes
 * @param version which one of its kind, unit and assessor it is, from 1
 * @param current whether no later one replaces it
 * @param receivedAt UTC
 */
public record SheetReceipt(
    String number,
    SheetKind kind,
    String unit,
    String assessor,
    String fileName,
    String sha256,
    int version,
    boolean current,
    LocalDateTime receivedAt,
    String by) {

  /** Where the file is kept as it came: its receipt's number with its own ending. */
  public Path kept(Assessment assessment) {
    int dot = fileName.lastIndexOf('.');
    return assessment.received().resolve(number + (dot < 0 ? "" : fileName.substring(dot)));
  }
}
