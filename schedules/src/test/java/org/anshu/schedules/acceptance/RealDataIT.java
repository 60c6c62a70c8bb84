package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The second installation reproduces what its public data is known to say, through the same program
 * and no code of its own. The data lies beside the checkout, in {@code ../shared/data}.
 */
class RealDataIT {

  @Test
  void the_public_data_gives_its_known_answers() throws Exception {
    Path data = Launcher.productRoot().resolveSibling("shared").resolve("data");
    assertThat(data.resolve("fars")).as("the public data beside the checkout").isDirectory();
    Launcher launcher =
        new Launcher(DemoInstallation.emptyFolder("real-data").resolve("home"));

    Launcher.Outcome outcome =
        launcher.run("demo", "--example", "real-data", "--data", data.toString());

    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    String figures = Files.readString(figuresFile(launcher.home()));
    assertThat(figures)
        .contains("accident.deaths,2013-12,cumulative,,,,32893")
        .contains("accident.deaths,2014-12,cumulative,,,,32744")
        .contains("accident.accidents,2013-12,cumulative,,,,30202")
        .contains("equipment.in_use,2022-06,month,,,,25024")
        .contains("equipment.overdue_rate,2022-06,month,,,,8104,25024")
        .contains("inspection.inspections_to_date,2020-12,month,,,,27403")
        .contains("inspection.median_days_to_close,2017-12,cumulative,,,,110")
        .contains("inspection.median_days_to_close,2018-12,cumulative,,,,111")
        .contains("inspection.median_days_to_close,2019-12,cumulative,,,,65.5");
    assertThat(outcome.output())
        .contains("32893")
        .contains("32744")
        .contains("8104")
        .contains("25024")
        .contains("27403")
        .contains("65.5");
  }

  private static Path figuresFile(Path home) throws Exception {
    try (var files = Files.walk(home)) {
      return files.filter(file -> file.endsWith("figures.csv")).findFirst().orElseThrow();
    }
  }
}
