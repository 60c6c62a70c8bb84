package org.anshu.reports.assessment;

import java.time.LocalDate;

/**
 * What is printed of an assessment besides its scores.
 *
 * @param assessment its id, such as {@code 2025-districts}
 * @param title what the assessment is called, such as 云江市2025年度安全生产工作考核; the name of a scoring
 *     sheet does too, its 评分细则 and a remark in brackets at its end are left out
 * @param number the number of the freeze, from 1; 0 for a draft, which is marked as such
 * @param date the day of issue
 * @param documentNumber such as 云安办〔2026〕3号; empty if none
 * @param inputsSha256 of the frozen inputs; empty for a draft
 * @param reason why there is a round after the first one; empty if there is none
 * @param author who ordered the round, with the role; empty if nobody did
 */
public record PrintedRound(
    String assessment,
    String title,
    int number,
    LocalDate date,
    String documentNumber,
    String inputsSha256,
    String reason,
    String author) {

  /** What is assessed, ending with 考核. */
  public String subject() {
    String plain = title.strip().replaceAll("（[^（）]*）$", "");
    String subject = plain.replaceAll("(评分)?(细则|标准|办法|表)$", "");
    return subject.contains("考核") ? subject : subject + "考核";
  }

  /** Whether the inputs are not frozen, so that scores may still move. */
  public boolean draft() {
    return number == 0;
  }

  /** The first digits of the hash of the inputs, for the foot of a page; empty for a draft. */
  public String fingerprint() {
    return inputsSha256.length() <= 16 ? inputsSha256 : inputsSha256.substring(0, 16);
  }
}
