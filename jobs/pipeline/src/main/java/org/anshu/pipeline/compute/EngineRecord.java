package org.anshu.pipeline.compute;

import java.time.Duration;
import org.anshu.registry.Indicator;

/** Keeps what each engine found. */
public interface EngineRecord {

  /** Keeps nothing. */
  EngineRecord NONE = said -> {};

  /**
   * One engine's result for one indicator.
   *
   * @param indicator the indicator
   * @param engine {@code duckdb} or {@code spark}
   * @param lead whether its values are those that are published
   * @param checksum what they add up to, without the zeros that SQL cannot count
   */
  record Said(Indicator indicator, String engine, boolean lead, Checksum checksum) {}

  /** Keeps it; replaces what the same engine said of the indicator before. */
  void keep(Said said);

  /** The share of an engine in the wall time, for whoever wants to know. */
  default void took(String engine, Duration wall) {}
}
