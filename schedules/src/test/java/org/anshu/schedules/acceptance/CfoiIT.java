package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The table of mining deaths that Inside Energy published, 13 states in 8 columns, from three
 * dropped files, an entity and eight indicators of the installation's own, without a line of Java.
 * The data lies beside the checkout, in {@code ../shared/data}.
 */
class CfoiIT {

  /** The columns of the published table, in order. */
  private static final List<String> INDICATORS =
      List.of(
          "cfoi.mining_deaths",
          "cfoi.oil_gas_deaths",
          "cfoi.mining_workers",
          "cfoi.oil_gas_workers",
          "cfoi.rigs",
          "cfoi.mining_death_rate",
          "cfoi.oil_gas_death_rate",
          "cfoi.rig_death_rate");

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "cfoi.mining_death_rate", BigDecimal.valueOf(100_000),
          "cfoi.oil_gas_death_rate", BigDecimal.valueOf(100_000),
          "cfoi.rig_death_rate", BigDecimal.valueOf(100));

  @Test
  void thirteen_states_in_eight_columns_are_equal() throws IOException {
    Path data = Launcher.productRoot().resolveSibling("shared").resolve("data");
    assertThat(data.resolve("cfoi_state_rates")).as("the data beside the checkout").isDirectory();
    Launcher launcher = new Launcher(DemoInstallation.emptyFolder("cfoi").resolve("home"));

    Launcher.Outcome outcome = launcher.run("demo", "--example", "cfoi", "--data", data.toString());

    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("74.5 人/十万人");
    Map<String, BigDecimal> published =
        published(data.resolve("cfoi_state_rates/State_Fatality_Rates_CALCULATED.csv.gz"));
    assertThat(published).hasSize(13 * 8);
    assertThat(computed(launcher.home())).isEqualTo(published);
  }

  /** Indicator and state to the published number. */
  private static Map<String, BigDecimal> published(Path file) throws IOException {
    List<String> lines;
    try (InputStream raw = new GZIPInputStream(Files.newInputStream(file))) {
      lines = new String(raw.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    Map<String, BigDecimal> numbers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      for (int i = 0; i < INDICATORS.size() && !cells[0].equals("United States"); i++) {
        numbers.put(INDICATORS.get(i) + " " + cells[0], new BigDecimal(cells[i + 1]).setScale(1));
      }
    }
    return numbers;
  }

  /** The same from the product's figures.csv. */
  private static Map<String, BigDecimal> computed(Path home) throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("figures.csv"));
    List<String> header = new ArrayList<>(List.of(lines.get(0).split(",")));
    Map<String, BigDecimal> numbers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      String indicator = cells.get(header.indexOf("indicator"));
      String below = cells.get(header.indexOf("denominator"));
      numbers.put(
          indicator + " " + cells.get(header.indexOf("unit_code")),
          new BigDecimal(cells.get(header.indexOf("numerator")))
              .multiply(SCALES.getOrDefault(indicator, BigDecimal.ONE))
              .divide(
                  below.isEmpty() ? BigDecimal.ONE : new BigDecimal(below),
                  1,
                  RoundingMode.HALF_UP));
    }
    return numbers;
  }
}
