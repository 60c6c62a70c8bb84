package org.anshu.pipeline.submission;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * A submitted file after its examination.
 *
 * @param file the file
 * @param sha256 of its bytes
 * @param form what it is
 * @param unit the statistical unit; empty if that is at fault
 * @param month the month; the first of all if that is at fault
 * @param rows the values of {@link Form#captions}, one list a row
 * @param faults all that is wrong; the file is accepted only without any
 */
public record Examined(
    Path file,
    String sha256,
    Form form,
    String unit,
    YearMonth month,
    List<List<String>> rows,
    List<Fault> faults) {

  public Examined {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }
}
