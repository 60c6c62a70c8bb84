package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;

/**
 * What the issuing office decides about its report; never a figure.
 *
 * @param issuer the name in the red line and over the date, such as 云江市安全生产委员会办公室
 * @param issueNumber the number of the issue within its year, from 1
 * @param year the year in the issue number
 * @param title the title of the series, such as 云江市安全生产月报
 * @param fontFolders folders with the customer's licensed fonts, searched first and recursively;
 *     folders that do not exist are skipped
 * @param signer the person who signs for issue (签发), empty if not printed
 * @param contact who answers questions, with the telephone, empty if not printed
 * @param indicatorRoots folders that hold a folder {@code indicators}: {@code jobs/registry} of the
 *     product, then the installation's home; if empty, the product the working directory is in
 */
public record ReportSettings(
    String issuer,
    int issueNumber,
    int year,
    String title,
    List<Path> fontFolders,
    String signer,
    String contact,
    List<Path> indicatorRoots) {

  public ReportSettings {
    fontFolders = List.copyOf(fontFolders);
    indicatorRoots = List.copyOf(indicatorRoots);
  }

  /** Settings without a signer and a contact. */
  public static ReportSettings of(
      String issuer, int issueNumber, int year, String title, List<Path> fontFolders) {
    return new ReportSettings(issuer, issueNumber, year, title, fontFolders, "", "", List.of());
  }

  /** The same settings for a report of another title. */
  public ReportSettings withTitle(String other) {
    return new ReportSettings(
        issuer, issueNumber, year, other, fontFolders, signer, contact, indicatorRoots);
  }

  /** The same settings with the folders of the indicators named. */
  public ReportSettings withIndicatorRoots(List<Path> roots) {
    return new ReportSettings(
        issuer, issueNumber, year, title, fontFolders, signer, contact, roots);
  }
}
