package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Launcher launcher = DemoInstallation.ofExample("real-data", "real-data");

    Launcher.Outcome outcome =
        launcher.run("demo", "--example", "real-data", "--data", data.toString());

    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    assertThat(printed(launcher.home()))
        .containsExactly(
            "accident.deaths 2013-12 32893",
            "accident.deaths 2014-12 32744",
            "accident.accidents 2013-12 30202",
            "accident.accidents 2014-12 30056",
            "equipment.in_use 2022-06 25024",
            "equipment.overdue_rate 2022-06 8104 of 25024",
            "inspection.inspections_to_date 2020-12 27403",
            "inspection.median_days_to_close 2017-12 110",
            "inspection.median_days_to_close 2018-12 111",
            "inspection.median_days_to_close 2019-12 65.5");
    assertThat(outcome.output())
        .contains("32,893 人")
        .contains("32,744 人")
        .contains("8104 / 25024")
        .contains("27,403 次")
        .contains("110.0 天")
        .contains("111.0 天")
        .contains("65.5 天");
  }

  /** Each line of the product's figures.csv as indicator, month, numerator and denominator. */
  private static List<String> printed(Path home) throws Exception {
    List<String> lines = Files.readAllLines(home.resolve("figures.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                cells[header.indexOf("indicator")]
                    + " "
                    + cells[header.indexOf("month")]
                    + " "
                    + cells[header.indexOf("numerator")]
                    + (cells[header.indexOf("denominator")].isEmpty()
                        ? ""
                        : " of " + cells[header.indexOf("denominator")]))
        .toList();
  }
}
