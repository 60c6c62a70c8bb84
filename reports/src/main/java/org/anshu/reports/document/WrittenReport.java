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
 * @param frame the official dress
 */
public record WrittenReport(
    String issuer,
    String issue,
    String date,
    String signer,
    String title,
    String subtitle,
    List<Block> blocks,
    List<Text> warnings,
    Frame frame) {

  public WrittenReport {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** A bulletin. */
  public WrittenReport(
      String issuer,
      String issue,
      String date,
      String signer,
      String title,
      String subtitle,
      List<Block> blocks,
      List<Text> warnings) {
    this(issuer, issue, date, signer, title, subtitle, blocks, warnings, Frame.BULLETIN);
  }

  /** The same report in another frame. */
  public WrittenReport in(Frame other) {
    return new WrittenReport(issuer, issue, date, signer, title, subtitle, blocks, warnings, other);
  }

  /** Its tables, in reading order. */
  public List<Table> tables() {
    return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }
}
