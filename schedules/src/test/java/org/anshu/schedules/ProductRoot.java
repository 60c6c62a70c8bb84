package org.anshu.schedules;

import java.nio.file.Files;
import java.nio.file.Path;

/** The product's folder, found from wherever the tests run. */
public final class ProductRoot {

  private ProductRoot() {}

  /** The nearest folder upwards that holds the launcher. */
  public static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("anshu"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("No folder with the launcher above the working directory");
    }
    return folder;
  }
}
