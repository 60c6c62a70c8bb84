package org.anshu.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CityTest {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  @Test
  void theSameSeedGivesTheSameCityToTheLastByte() throws Exception {
    String checksum = city(7, "0.01").checksum();
    assertThat(city(7, "0.01").checksum()).isEqualTo(checksum);
    assertThat(city(8, "0.01").checksum()).isNotEqualTo(checksum);
  }

  @Test
  void theStandardCityIsTheSameOnEveryMachine() throws Exception {
    assertThat(city(CityOptions.standard().seed(), "0.001").checksum())
        .isEqualTo(STANDARD_CHECKSUM);
  }

  /** The figures of the documentation and of the acceptance tests come from these tables. */
  @Test
  void tablesAddedLaterChangeNothingInTheFirstOnes() throws Exception {
    Set<SourceTable> first = EnumSet.range(SourceTable.ACCIDENT, SourceTable.EQUIPMENT_INSPECTION);
    assertThat(first).hasSize(10);
    assertThat(city(CityOptions.standard().seed(), "0.001").checksum(first))
        .isEqualTo(FIRST_TABLES_CHECKSUM);
  }

  @Test
  void aRowBreaksARuleIfAndOnlyIfTheLedgerSaysSo() {
    RecordingSink city = city(7, "0.02");
    assertThat(RuleBook.findings(city)).isEqualTo(new TreeSet<>(ledger(city)));
    assertThat(ledger(city)).doesNotHaveDuplicates();
  }

  @Test
  void aSmallCityHasTheDirtOfALargeOne() {
    assertThat(kinds(city(7, "0.0001"))).isEqualTo(kinds(city(7, "0.03")));
  }

  @Test
  void everyRowWasStoredBeforeTheEndOfTheData() {
    RecordingSink city = city(7, "0.02");
    for (SourceTable table : SourceTable.values()) {
      if (table == SourceTable.PLANTED || table == SourceTable.OFFICER) {
        continue;
      }
      // The cursor is the last column of every table but the officers', which has none.
      int cursor = table.columns().size() - 1;
      assertThat(city.rows(table))
          .as(table.qualified())
          .allSatisfy(
              row ->
                  assertThat(LocalDateTime.parse(String.valueOf(row[cursor]), STAMP))
                      .isBetween(CityCalendar.FIRST.atStartOfDay(), CityCalendar.END));
    }
  }

  @Test
  void exactlyOneAccidentIsOfTheMajorGrade() {
    int deaths = SourceTable.ACCIDENT.at("swrs");
    for (String scale : List.of("0.001", "0.3")) {
      assertThat(city(7, scale).rows(SourceTable.ACCIDENT))
          .filteredOn(row -> Integer.parseInt(String.valueOf(row[deaths])) >= 10)
          .hasSize(1);
    }
  }

  @Test
  void aScaleMustBePositive() {
    assertThatThrownBy(() -> new CityOptions(1, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final String STANDARD_CHECKSUM =
      "1f7aa1ef5c2a15833fb66b6edd79bc8b4f146f94347f985bf981894e761b8d0c";

  private static final String FIRST_TABLES_CHECKSUM =
      "97a4f002fb8989463dc1dc63173ededc53f29a4f205f3b1ae8ba97e1c373a30d";

  private static RecordingSink city(long seed, String scale) {
    RecordingSink sink = new RecordingSink();
    City.generate(new CityOptions(seed, new BigDecimal(scale)), sink, Progress.SILENT);
    return sink;
  }

  /** The ledger's entries with a rule, in the form of the rule book's findings. */
  private static List<String> ledger(RecordingSink city) {
    return city.rows(SourceTable.PLANTED).stream()
        .filter(entry -> entry[4] != null)
        .map(entry -> entry[4] + " " + entry[1] + "." + entry[2] + " " + entry[3] + " " + entry[5])
        .toList();
  }

  /** How many of each kind and table, but for late deaths, of which a larger city has more. */
  private static Map<String, Long> kinds(RecordingSink city) {
    return city.rows(SourceTable.PLANTED).stream()
        .filter(entry -> !isLateDeath(entry))
        .collect(
            Collectors.groupingBy(
                entry -> entry[0] + " " + entry[2] + " " + entry[5],
                TreeMap::new,
                Collectors.counting()));
  }

  private static boolean isLateDeath(@Nullable String[] entry) {
    return String.valueOf(entry[0]).startsWith("late_death");
  }
}
