package org.anshu.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the product's folders are, seen from a test. */
public final class ProductRoot {

  private ProductRoot() {}

  /** The folder that holds {@code jobs/registry}. */
  public static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("jobs/registry/indicators"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The indicators of the product. */
  public static List<Indicator> indicators() {
    return Indicators.load(List.of(find().resolve("jobs/registry")));
  }
}
