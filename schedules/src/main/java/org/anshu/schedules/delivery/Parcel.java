package org.anshu.schedules.delivery;

import java.nio.file.Path;

/**
 * One file that is sent.
 *
 * @param name its path relative to its edition's folder, with /
 * @param inRelease its path relative to the release's folder, with /
 * @param file where it lies
 * @param bytes its length as it lies there, signature included
 * @param sha256 of its bytes as they lie there, lower-case hexadecimal
 */
public record Parcel(String name, String inRelease, Path file, long bytes, String sha256) {

  /** Its name without folders. */
  public String shortName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
