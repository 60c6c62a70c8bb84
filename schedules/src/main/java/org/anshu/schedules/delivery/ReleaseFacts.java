package org.anshu.schedules.delivery;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a letter says of the release that it comes with.
 *
 * @param id such as {@code R2026-06-e1}
 * @param edition from 1
 * @param before the last edition of the month that came out before this one; 0 for none: editions
 *     that never left the house are corrected without anybody's notice
 * @param city whose statistics
 * @param issuer who issues them
 * @param today the day it is sent, in the city's zone
 */
public record ReleaseFacts(
    String id,
    YearMonth month,
    int edition,
    int before,
    String city,
    String issuer,
    LocalDate today) {

  /** Whether it takes the place of an earlier edition that came out. */
  public boolean isCorrection() {
    return before > 0;
  }

  /** The month as it is written: 2026年6月. */
  public String monthText() {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }
}
