package org.anshu.schedules.production;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.reports.RenderedReport;

/**
 * The reports of a release in their folder.
 *
 * @param folder the folder
 * @param reports the files of each edition, in the order in which they were asked for; at least one
 */
public record PrintedRelease(Path folder, List<Printed> reports) {

  /**
   * One printed edition.
   *
   * @param edition what was printed
   * @param files its files
   */
  public record Printed(Edition edition, RenderedReport files) {}

  public PrintedRelease {
    reports = List.copyOf(reports);
  }

  /** The files of the first report. */
  public RenderedReport first() {
    return reports.get(0).files();
  }

  /** What a person should look at before signing, each said once. */
  public List<Text> warnings() {
    return reports.stream()
        .flatMap(printed -> printed.files().warnings().stream())
        .distinct()
        .toList();
  }

  /** The same after the folder {@code from} became {@code to}. */
  PrintedRelease moved(Path from, Path to) {
    return new PrintedRelease(
        to,
        reports.stream()
            .map(each -> new Printed(each.edition(), each.files().moved(from, to)))
            .toList());
  }
}
