package org.anshu.schedules.production;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.schedules.listing.NamedCases;

/**
 * One report for one reader.
 *
 * @param report the report
 * @param reader for whom
 * @param parameters what else says which report it is, such as {@code enterprise}
 */
public record Edition(Report report, Reader reader, Map<String, String> parameters) {

  /** The parameter that names an enterprise, and with it the rows of lists that are asked for. */
  private static final String ENTERPRISE = "enterprise";

  /** The list that only the report of one enterprise prints. */
  private static final String PROFILE = "credit.enterprise_profile";

  public Edition {
    parameters = Map.copyOf(parameters);
  }

  /** An edition without parameters. */
  public static Edition of(Report report, Reader reader) {
    return new Edition(report, reader, Map.of());
  }

  /** What people call it, with its reader: 安全生产月报, 安全生产月报（990102）. */
  public Text name() {
    return switch (reader.kind()) {
      case INTERNAL -> Text.same(report.title());
      case DISTRICT -> Text.same(report.title() + "（" + reader.unit() + "）");
      case PUBLIC -> new Text(report.title() + "（公开）", report.title() + " (public)");
    };
  }

  /** The rows of lists that it prints. */
  List<NamedCases.Asked> lists() {
    String enterprise = parameters.getOrDefault(ENTERPRISE, "");
    boolean whole = enterprise.isEmpty() || !report.lists().contains(PROFILE);
    return report.lists().stream()
        .sorted()
        .map(
            list ->
                whole
                    ? NamedCases.Asked.all(list)
                    : new NamedCases.Asked(list, "enterprise_uscc", enterprise))
        .toList();
  }

  /**
   * Every one of {@code reports} for every one of {@code readers} that it is for: the office's
   * first, in the order of the reports, then the districts', then the public's.
   */
  static List<Edition> all(List<Report> reports, List<Reader> readers) {
    List<Edition> editions = new ArrayList<>();
    readers.stream()
        .sorted(Comparator.comparing(Reader::kind))
        .forEach(
            reader ->
                reports.stream()
                    .filter(report -> report.readers().contains(reader.kind()))
                    .forEach(report -> editions.add(of(report, reader))));
    return editions;
  }
}
