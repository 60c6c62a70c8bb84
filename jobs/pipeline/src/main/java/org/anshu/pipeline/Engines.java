package org.anshu.pipeline;

/**
 * Which engine computes the published figures, which computes them again to compare, and which
 * brings what landed into the shape of the indicators.
 *
 * @param lead whose values are published
 * @param check who computes all values once more; a difference stops the publication
 * @param conform who fills the conformed tables
 */
public record Engines(Engine lead, Engine check, Engine conform) {

  /** DuckDB leads, Spark checks. */
  public static final Engines BOTH = new Engines(Engine.DUCKDB, Engine.SPARK);

  /** A SQL engine, or none. */
  public enum Engine {
    DUCKDB,
    SPARK,
    /** Nobody: allowed for the check only. */
    NONE
  }

  public Engines {
    if (lead == Engine.NONE || conform == Engine.NONE) {
      throw new IllegalArgumentException("Expected engines that lead and conform, found none");
    }
  }

  /** The engines of the figures; DuckDB conforms. */
  public Engines(Engine lead, Engine check) {
    this(lead, check, Engine.DUCKDB);
  }

  /** Whether the engine computes figures. */
  public boolean use(Engine engine) {
    return lead == engine || check == engine;
  }
}
