package org.anshu.progress;

import org.anshu.failure.Text;

/** Receives the progress of long work; called from one thread at a time. */
public interface Progress {

  /** Ignores everything. */
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(Text name, long expectedRows) {}

        @Override
        public void rows(long done) {}

        @Override
        public void done(Text summary) {}
      };

  /**
   * A stage begins.
   *
   * @param name what is being done
   * @param expectedRows the rows it will take, or -1 if unknown
   */
  void stage(Text name, long expectedRows);

  /** So many rows of the current stage are done, counted from the stage's start. */
  void rows(long done);

  /** The current stage ended well. */
  void done(Text summary);
}
