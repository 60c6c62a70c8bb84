package org.anshu.reports.document;

import java.util.List;
import org.anshu.failure.Text;

/**
 * The report as written: texts and tables, no layout.
 *
 * @param issuer the red line
 * @param issue the number of the issue, such as 〔2026〕第6期
 * @param date the date of issue
 * @param title the title
 * @param subtitle the month in brackets
 * @param warnings what the writer noticed, for the person who signs
 */
public record WrittenReport(
    String issuer,
    String issue,
    String date,
    String signer,
    String title,
    String subtitle,
    List<Block> blocks,
    List<Text> warnings) {

  public WrittenReport {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }
}
