package org.anshu.reports.checking;

import org.jspecify.annotations.Nullable;

/**
 * What is checked beyond what always is.
 *
 * @param archive whether the PDF has to be valid PDF/A
 * @param geometry whether pages have to keep to GB/T 9704; not for forms such as score sheets
 * @param release the release whose figures are printed; null leaves out the check of figures, as
 *     for drafts that no release holds
 */
public record CheckSettings(boolean archive, boolean geometry, @Nullable ReleaseValues release) {

  /** Everything, with the figures of {@code release}. */
  public static CheckSettings all(ReleaseValues release) {
    return new CheckSettings(true, true, release);
  }

  /** Everything but the figures. */
  public static CheckSettings withoutFigures() {
    return new CheckSettings(true, true, null);
  }
}
