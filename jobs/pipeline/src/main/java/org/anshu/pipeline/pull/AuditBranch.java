package org.anshu.pipeline.pull;

import java.util.List;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/** The branch of a landing table on which a pull's rows wait until they are certified. */
final class AuditBranch {

  static final String PULL_ID_PROPERTY = "anshu.pull-id";

  private final Table table;
  private final String pullId;
  private final String branch;

  AuditBranch(Table table, String pullId) {
    this.table = table;
    this.pullId = pullId;
    branch = "pull_" + pullId;
  }

  Table table() {
    return table;
  }

  /** Removes what an earlier, uncertified attempt left. */
  void drop() {
    table.refresh();
    if (table.refs().containsKey(branch)) {
      table.manageSnapshots().removeBranch(branch).commit();
    }
  }

  /** Adds the files on the branch; the snapshot's id, or null if there are no files. */
  @Nullable Long commit(List<DataFile> files) {
    if (files.isEmpty()) {
      return null;
    }
    AppendFiles append = table.newFastAppend().toBranch(branch).set(PULL_ID_PROPERTY, pullId);
    files.forEach(append::appendFile);
    append.commit();
    Snapshot snapshot = table.snapshot(branch);
    if (snapshot == null) {
      throw new IllegalStateException("No snapshot on " + branch + " after a commit");
    }
    return snapshot.snapshotId();
  }

  /** Moves main forward to the certified snapshot and drops the branch; harmless to repeat. */
  void publish(@Nullable Long snapshotId) {
    table.refresh();
    boolean waiting = table.refs().containsKey(branch);
    if (snapshotId != null && waiting) {
      table
          .manageSnapshots()
          .fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch)
          .removeBranch(branch)
          .commit();
      return;
    }
    if (waiting) {
      table.manageSnapshots().removeBranch(branch).commit();
    } else if (snapshotId != null && !SnapshotUtil.isAncestorOf(table, snapshotId)) {
      throw new IllegalStateException(
          "Certified snapshot "
              + snapshotId
              + " of "
              + table.name()
              + " is neither on main nor on "
              + branch);
    }
  }
}
