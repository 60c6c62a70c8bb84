package org.anshu.schedules.delivery;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.schedules.delivery.Condition.Comparison;
import org.anshu.schedules.plan.PlannedFigure;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Figure;
import org.anshu.schedules.production.Figures;
import org.anshu.schedules.production.Installation;

/** Whether the conditions of a recipient hold for a release. */
final class Conditions {

  private final Installation installation;
  private final Databases databases;
  private final ReleaseFacts facts;

  Conditions(Installation installation, Databases databases, ReleaseFacts facts) {
    this.installation = installation;
    this.databases = databases;
    this.facts = facts;
  }

  /** The consignment as it is, or skipped, or refused because a condition cannot be judged. */
  Consignment judge(Consignment consignment) {
    Consignment judged = consignment;
    for (Condition condition : consignment.recipient().when()) {
      judged = judge(judged, condition);
    }
    return judged;
  }

  private Consignment judge(Consignment consignment, Condition condition) {
    if (condition instanceof Condition.OfEdition edition) {
      return edition.wanted() == facts.isCorrection()
          ? consignment
          : consignment.skip(
              edition.wanted()
                  ? new Text("只发更正版", "Corrections only")
                  : new Text("不发更正版", "No corrections"));
    }
    if (condition instanceof Condition.OfMonth of) {
      int month = facts.month().getMonthValue();
      return of.months().contains(month)
          ? consignment
          : consignment.skip(
              new Text("只在 %s 月发".formatted(new TreeSet<>(of.months())), "Not in this month"));
    }
    return figure(consignment, (Condition.OfFigure) condition);
  }

  private Consignment figure(Consignment consignment, Condition.OfFigure wanted) {
    String unit = wanted.unit().equals(Condition.OfFigure.OWN) ? consignment.unit() : wanted.unit();
    PlannedFigure planned =
        new PlannedFigure(
            wanted.indicator(), facts.month(), wanted.window(), unit, wanted.sector(), "");
    String name = wanted.indicator() + "@" + wanted.window() + (unit.isEmpty() ? "" : "/" + unit);
    Set<String> known =
        Indicators.load(installation.registries()).stream()
            .map(Indicator::id)
            .collect(Collectors.toSet());
    Optional<Figure> found = known.contains(wanted.indicator()) ? find(planned) : Optional.empty();
    if (found.isEmpty()) {
      return consignment.refuse(
          new Text(
              "发送条件中的数值不在本版中：" + name, "The condition's figure is not in the release: " + name));
    }
    String value = found.get().value().replace(",", "");
    if (!value.matches("-?\\d+(\\.\\d+)?")) {
      return consignment; // not known yet: sent rather than missed
    }
    int order = new BigDecimal(value).compareTo(wanted.bound());
    boolean above = wanted.comparison() == Comparison.ABOVE;
    if (above ? order > 0 : order < 0) {
      return consignment;
    }
    String bound = wanted.bound().toPlainString();
    return consignment.skip(
        new Text(
            "%s 为 %s，%s %s 才发".formatted(name, value, above ? "大于" : "小于", bound),
            "%s is %s, wanted %s %s".formatted(name, value, above ? "above" : "below", bound)));
  }

  private Optional<Figure> find(PlannedFigure planned) {
    try (Connection serving = databases.serving()) {
      return new Figures(serving, installation).find(facts.id(), planned);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }
}
