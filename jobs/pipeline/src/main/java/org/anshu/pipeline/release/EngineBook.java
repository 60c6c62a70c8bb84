package org.anshu.pipeline.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.anshu.pipeline.compute.EngineRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engines' checksums of one run, in the operations schema. */
final class EngineBook implements EngineRecord {

  private final JdbcTemplate operations;
  private final RunPlan plan;

  EngineBook(JdbcTemplate operations, RunPlan plan) {
    this.operations = operations;
    this.plan = plan;
  }

  @Override
  public void keep(Said said) {
    operations.update(
        "REPLACE INTO engine_checksum (release_id, attempt, indicator_id, engine, leads,"
            + " value_rows, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)",
        plan.releaseId(),
        plan.attempt(),
        said.indicator().id(),
        said.engine(),
        said.lead(),
        said.checksum().rows(),
        said.checksum().hex());
  }

  /** Adds indicator to the checksums that its engines agreed on. */
  void write(ObjectNode node) {
    operations.query(
        "SELECT indicator_id, engine, checksum FROM engine_checksum"
            + " WHERE release_id = ? AND attempt = ? ORDER BY indicator_id, engine",
        row -> {
          node.withObject("/" + row.getString("indicator_id"))
              .put(row.getString("engine"), row.getString("checksum"));
        },
        plan.releaseId(),
        plan.attempt());
  }
}
