package org.anshu.schedules.production;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anshu.pipeline.release.ReleaseSummary;
import org.anshu.schedules.delivery.DeliveryDesk;

/**
 * What a plan brought about.
 *
 * @param pulled the outcome per source table; empty without the step pull
 * @param release the month's release, if computed
 * @param reports its reports, if rendered
 * @param figures the figures printed
 * @param figuresFile figures.csv, if written
 * @param deliveries what was delivered; empty without the step deliver
 */
public record PlanOutcome(
    List<PulledTable> pulled,
    Optional<ReleaseSummary> release,
    Optional<PrintedRelease> reports,
    List<Figure> figures,
    Optional<Path> figuresFile,
    List<DeliveryDesk.Outcome> deliveries) {

  public PlanOutcome {
    pulled = List.copyOf(pulled);
    figures = List.copyOf(figures);
    deliveries = List.copyOf(deliveries);
  }
}
