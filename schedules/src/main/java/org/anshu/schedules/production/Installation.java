package org.anshu.schedules.production;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.anshu.reports.ReportSettings;
import org.anshu.schedules.settings.Settings;
import org.anshu.schedules.settings.SettingsReader;

/**
 * One installation: the product, the home with its data, and the settings read from it.
 *
 * @param root the product's folder
 * @param home the installation's folder
 * @param settings what {@code anshu.yml} says
 */
public record Installation(Path root, Path home, Settings settings) {

  /** The installation in {@code home}; fails with all faults of its settings. */
  public static Installation read(Path root, Path home) {
    return new Installation(root, home, SettingsReader.read(home));
  }

  /** The folder of the embedded server's data. */
  public Path server() {
    return home.resolve("server");
  }

  /** The folder with one folder per release. */
  public Path releases() {
    return home.resolve("releases");
  }

  /**
   * What the report of {@code month} prints beside its figures; the issue is the month's number.
   */
  public ReportSettings reportSettings(YearMonth month) {
    Settings.Report report = settings.report();
    return new ReportSettings(
        settings.city().issuer(),
        month.getMonthValue(),
        month.getYear(),
        report.title(),
        report.fontFolders(),
        report.signer(),
        report.contact(),
        registries());
  }

  /** The folders with definitions: the product's, then the installation's own. */
  public List<Path> registries() {
    return List.of(root.resolve("jobs/registry"), home);
  }
}
