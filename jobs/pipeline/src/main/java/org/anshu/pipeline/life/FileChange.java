package org.anshu.pipeline.life;

import org.anshu.failure.Text;

/**
 * A file of a release that is not as its manifest has it.
 *
 * @param name relative to the release's folder
 * @param kind in which way
 * @param what the same in words, with lengths and hashes
 */
public record FileChange(String name, Kind kind, Text what) {

  /** In which way a file is not as the manifest has it. */
  public enum Kind {
    /** The manifest itself is not the one that was noted, or is absent. */
    MANIFEST,
    /** Listed and not there. */
    MISSING,
    /** There with other bytes. */
    CHANGED,
    /** There and not listed. */
    ADDED,
    /** A PDF to which something was appended, as a signature does; the listed bytes are whole. */
    APPENDED
  }
}
