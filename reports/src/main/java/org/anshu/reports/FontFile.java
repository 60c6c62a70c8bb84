package org.anshu.reports;

import java.nio.file.Path;

/**
 * One face in a font file.
 *
 * @param file a {@code .ttf}, {@code .otf} or {@code .ttc} file
 * @param face the index of the face in a collection, 0 elsewhere
 * @param name what people call it, for messages
 * @param fit how near it is to what the role asks for
 */
public record FontFile(Path file, int face, String name, Fit fit) {

  /** How near a font is to the one the role asks for. */
  public enum Fit {
    /** The face the rules name. */
    STANDARD,
    /** A free face of the same kind. */
    ALIKE,
    /** A face of another kind. */
    OTHER
  }
}
