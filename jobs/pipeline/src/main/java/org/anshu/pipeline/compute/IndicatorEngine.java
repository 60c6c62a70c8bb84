package org.anshu.pipeline.compute;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.Indicator;

/** A way to compute indicators from the conformed tables of a run's branch. */
interface IndicatorEngine {

  /** The engine's name in checksums and failures: {@code spark}, {@code duckdb}. */
  String name();

  /**
   * The values of all indicators, each in its own windows, without the zeros that SQL cannot count.
   *
   * @param tasks indicator to its windows, in the order of computing
   * @param asOf the moment of the run
   */
  Map<Indicator, List<IndicatorValue>> values(Map<Indicator, List<Window>> tasks, Instant asOf);
}
