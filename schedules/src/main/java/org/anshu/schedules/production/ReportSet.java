package org.anshu.schedules.production;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.registry.Indicators;
import org.anshu.reports.catalogue.Catalogue;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;

/**
 * The reports that plans and commands name: {@code monthly} is the office's edition, {@code
 * monthly@districts} one for each district and zone, {@code monthly@public} the public's.
 */
public final class ReportSet {

  /** What follows the report's name for each district's edition. */
  public static final String DISTRICTS = "districts";

  /** What follows the report's name for the public's edition. */
  public static final String PUBLIC = "public";

  private static final String UNITS =
      "SELECT unit_code FROM dim_unit WHERE release_id = ? AND kind IN ('district', 'zone')"
          + " ORDER BY sort_no, unit_code";

  private final Catalogue catalogue;

  /** The reports of the product and of {@code installation}. */
  public ReportSet(Installation installation) {
    this.catalogue =
        Catalogue.load(
            List.of(installation.home().resolve("reports")),
            Indicators.load(installation.registries()));
  }

  /** All reports there are. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Fails if one of {@code names} is no report, with those there are. */
  public void require(List<String> names) {
    editions(names, List.of());
  }

  /**
   * The editions that {@code names} name; a report that is not for a reader has none for it.
   *
   * @param units the districts and zones
   */
  List<Edition> editions(List<String> names, List<String> units) {
    List<Edition> editions = new ArrayList<>();
    for (String name : names) {
      String[] parts = name.split("@", 2);
      Report report = catalogue.report(parts[0]);
      for (Reader reader : readers(name, parts.length < 2 ? "" : parts[1], units)) {
        if (report.readers().contains(reader.kind())) {
          editions.add(Edition.of(report, reader));
        }
      }
    }
    return editions;
  }

  private static List<Reader> readers(String name, String readers, List<String> units) {
    return switch (readers) {
      case "" -> List.of(Reader.INTERNAL);
      case PUBLIC -> List.of(Reader.PUBLIC);
      case DISTRICTS -> units.stream().map(Reader::district).toList();
      default ->
          throw new AnshuException(
              FailureCode.PLAN_INVALID,
              new Text(
                  "报告名称，后面可加 @districts 或 @public",
                  "The name of a report, with @districts or @public after it or not"),
              Text.same(name),
              new Text("改正报告名称", "Correct the name"));
    };
  }

  /** The districts and zones of a release. */
  public static List<String> units(Databases databases, String releaseId) {
    try (Connection serving = databases.serving();
        PreparedStatement select = serving.prepareStatement(UNITS)) {
      select.setString(1, releaseId);
      List<String> units = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          units.add(row.getString(1));
        }
      }
      return units;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  /** One edition as a command asks for it. */
  public Edition edition(String id, Optional<String> unit, Map<String, String> parameters) {
    return new Edition(
        catalogue.report(id), unit.map(Reader::district).orElse(Reader.INTERNAL), parameters);
  }
}
