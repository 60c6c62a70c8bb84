package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pull restarted from each state that a crash can leave behind, the state made by hand. */
class PullRestartIT {

  private static final String TABLE = "ods.credit__subject";
  private static final String PULL = "credit-00000001";
  private static final String BRANCH = "pull_" + PULL;

  @TempDir static Path folder;
  private static PulledCity city;
  private static Map<String, List<String>> undisturbed;
  private static List<String> ledger;

  @BeforeAll
  static void pullOnce() {
    city = PulledCity.create(folder, "0.01");
    city.pull("credit");
    undisturbed = city.landed(city.settings());
    ledger = ledger();
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  @BeforeEach
  void thePullIsUnfinished() {
    city.execute("UPDATE anshu_ops.pull SET state = 'running', finished_at = NULL");
    city.execute(
        "UPDATE anshu_ops.BATCH_JOB_EXECUTION"
            + " SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL");
    city.execute(
        "UPDATE anshu_ops.BATCH_STEP_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'EXECUTING',"
            + " END_TIME = NULL WHERE STEP_NAME <> 'subject'");
    city.execute(
        "UPDATE anshu_ops.pull_certificate SET published = 0 WHERE table_name = 'subject'");
  }

  @Test
  void publishedButNotMarked() {
    assertThatAPullEndsAsTheUndisturbedOne();
  }

  @Test
  void certifiedButNotPublished() {
    unpublish();
    assertThatAPullEndsAsTheUndisturbedOne();
  }

  @Test
  void committedOnTheBranchButNotCertified() {
    unpublish();
    city.execute("DELETE FROM anshu_ops.pull_certificate WHERE table_name = 'subject'");
    city.execute("DELETE FROM anshu_ops.quarantine WHERE table_name = 'subject'");
    city.execute("DELETE FROM anshu_ops.data_issue WHERE table_name = 'subject'");
    assertThatAPullEndsAsTheUndisturbedOne();
  }

  /** Spring Batch stores an instance and its first execution in two transactions. */
  @Test
  void begunAsAnInstanceButNotAsAnExecution() {
    unpublish();
    for (String table :
        List.of(
            "BATCH_STEP_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_JOB_EXECUTION_PARAMS",
            "BATCH_JOB_EXECUTION")) {
      city.execute("DELETE FROM anshu_ops." + table);
    }
    assertThatAPullEndsAsTheUndisturbedOne();
  }

  private static void assertThatAPullEndsAsTheUndisturbedOne() {
    PullSummary summary = city.pull("credit");
    assertThat(summary.tables()).extracting(PullResult::pullId).containsOnly(PULL);
    assertThat(summary.landed()).isPositive();
    assertThat(city.landed(city.settings())).isEqualTo(undisturbed);
    assertThat(ledger()).isEqualTo(ledger);
    assertThat(
            city.query(
                "SELECT COUNT(*) FROM anshu_ops.BATCH_JOB_EXECUTION WHERE STATUS = 'STARTED'"))
        .containsExactly("0");
    try (Warehouse warehouse = Warehouse.open(city.settings())) {
      assertThat(warehouse.table(TABLE).refs()).doesNotContainKey(BRANCH);
      assertThat(warehouse.liveFiles(TABLE)).hasSize(1);
    }
  }

  /** Puts main back before the pull, and the branch where it was. */
  private static void unpublish() {
    try (Warehouse warehouse = Warehouse.open(city.settings())) {
      Table table = warehouse.table(TABLE);
      Snapshot landed = table.currentSnapshot();
      assertThat(landed.summary()).containsEntry(AuditBranch.PULL_ID_PROPERTY, PULL);
      table.manageSnapshots().createBranch(BRANCH, landed.snapshotId()).commit();
      table.manageSnapshots().rollbackTo(landed.parentId()).commit();
      assertThat(warehouse.liveFiles(TABLE)).isEmpty();
    }
  }

  private static List<String> ledger() {
    return city.query(
        "SELECT pull_id, table_name, landed, quarantined, checksum, published, 1"
            + " FROM anshu_ops.pull_certificate UNION ALL"
            + " SELECT pull_id, table_name, row_key, rule_id, value_hash, state, 2"
            + " FROM anshu_ops.quarantine UNION ALL"
            + " SELECT pull_id, table_name, row_key, rule_id, value_hash, state, 3"
            + " FROM anshu_ops.data_issue ORDER BY 7, 1, 2, 3, 4, 5");
  }
}
