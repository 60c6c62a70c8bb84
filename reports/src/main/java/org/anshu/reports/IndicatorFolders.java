package org.anshu.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;

/** Where the definitions of the indicators are: units, decimals and rounding of every figure. */
final class IndicatorFolders {

  private static final Path PRODUCT_FOLDER = Path.of("jobs", "registry");

  private IndicatorFolders() {}

  /**
   * The indicators below {@code roots}.
   *
   * @param roots as {@link Indicators#load} takes them; if empty, {@code jobs/registry} of the
   *     product the working directory is in
   */
  static List<Indicator> load(List<Path> roots) {
    return Indicators.load(roots.isEmpty() ? List.of(productFolder()) : roots);
  }

  private static Path productFolder() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(PRODUCT_FOLDER))) {
        return folder.resolve(PRODUCT_FOLDER);
      }
    }
    throw new AnshuException(
        FailureCode.HOME_MISSING,
        new Text("指标目录 jobs/registry/indicators", "A folder jobs/registry/indicators"),
        new Text(here + " 及上级目录中没有", "None in " + here + " or above"),
        new Text("在安数目录内运行", "Run inside the product's folder"));
  }
}
