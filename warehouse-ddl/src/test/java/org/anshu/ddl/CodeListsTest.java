package org.anshu.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeListsTest {

  private static final Path ROOT = productRoot();
  private static final Path SHIPPED = ROOT.resolve("warehouse-ddl/codelists");
  private static final Path CITY = ROOT.resolve("examples/demo/codelists");

  @TempDir private Path folder;

  @Test
  void everyListNamesItsAuthorityAndEditionAndHasNoCodeTwice() throws IOException {
    for (Path file : files(SHIPPED, CITY)) {
      CodeList list = CodeList.read(file);
      assertThat(list.authority()).as("authority of %s", file).isNotEmpty();
      assertThat(list.edition()).as("edition of %s", file).isNotEmpty();
      String key = list.columns().get(0);
      assertThat(list.column(key)).as("codes of %s", file).doesNotHaveDuplicates();
      assertThat(list.column(key)).as("codes of %s", file).doesNotContain("");
    }
  }

  /** Conforming reads holidays as a code list; the daemon reads the calendar of schedules. */
  @Test
  void theHolidaysAreThoseOfTheCalendar() throws IOException {
    List<String> days =
        Files.readAllLines(ROOT.resolve("schedules/calendars/cn_holidays.csv")).stream()
            .filter(line -> line.matches("\\d{4}-.*"))
            .toList();
    assertThat(shipped("calendar_exception").rows())
        .map(row -> row.get("code") + "," + row.get("kind") + "," + row.get("name_zh"))
        .isEqualTo(days);
  }

  @Test
  void theIndustriesAreThe97DivisionsInTwentySectionsAndSixSectors() {
    CodeList industry = shipped("industry");
    assertThat(industry.rows()).hasSize(97);
    assertThat(industry.column("code")).allMatch(IndustryCode::isValid);
    assertThat(Set.copyOf(industry.column("section"))).hasSize(20);
    assertThat(Set.copyOf(industry.column("sector_code")))
        .isEqualTo(Set.copyOf(shipped("sector").column("code")));
    assertThat(industry.column("industrial_mining_trade")).containsOnly("true", "false");
  }

  @Test
  void everyItemOfASectorListIsASectorOrSaidToBeNone() {
    CodeList crosswalk = shipped("sector_crosswalk");
    Set<String> sectors = Set.copyOf(shipped("sector").column("code"));
    assertThat(Set.copyOf(crosswalk.column("scheme")))
        .isEqualTo(Set.of("000", "001", "003", "003b", "004"));
    crosswalk
        .rows()
        .forEach(
            row ->
                assertThat(
                        row.get("kind").equals("sector")
                            ? sectors.contains(row.get("sector_code"))
                            : row.get("sector_code").isEmpty())
                    .as(row.get("code") + " " + row.get("name_zh"))
                    .isTrue());
  }

  @Test
  void devicesAreOfTheEightKindsAndCylindersPipesAndPartsAreNotCounted() {
    Set<String> kinds = Set.copyOf(shipped("equipment_kind").column("code"));
    assertThat(kinds).hasSize(8);
    Map<String, Map<String, String>> byCode = byCode(shipped("equipment_category"));
    assertThat(byCode.keySet()).allMatch(code -> code.matches("[1-9F][0-9A-FT]{3}"));
    byCode.values().stream()
        .filter(row -> row.get("counted").equals("true"))
        .forEach(row -> assertThat(kinds).contains(row.get("kind_code")));
    for (String code : List.of("2300", "2310", "23T0", "7310", "8210", "F000")) {
      assertThat(byCode.get(code)).containsEntry("counted", "false");
    }
    for (String code :
        List.of("1100", "2130", "3110", "4D00", "6A00", "9100", "5110", "4B00", "5220")) {
      assertThat(byCode.get(code)).containsEntry("counted", "true");
    }
    assertThat(byCode.get("4B00")).containsEntry("retired", "true");
    assertThat(byCode).doesNotContainKey("4B0X");
  }

  @Test
  void everyAreaOfTheCityLeadsToAUnitAlsoARetiredOne() {
    Map<String, Map<String, String>> areas = byCode(city("area"));
    Map<String, String> units = new HashMap<>();
    city("area_unit").rows().forEach(row -> units.put(row.get("area_code"), row.get("unit_code")));
    List<String> known = city("statistical_unit").column("code");
    areas.forEach(
        (code, row) -> {
          assertThat(AreaCode.isValid(code)).isTrue();
          String current = row.get("replaced_by").isEmpty() ? code : row.get("replaced_by");
          assertThat(areas.get(current)).containsEntry("retired_on", "");
          assertThat(known).contains(units.get(current));
        });
    assertThat(known).containsAll(city("zone").column("code"));
    assertThat(shipped("statistical_unit").column("code")).containsExactly("UNK");
  }

  @Test
  void districtsSumToTheCityInEveryVintageOfTheDenominators() {
    CodeList file = CodeList.read(ROOT.resolve("examples/demo/reference/denominators.csv"));
    Map<String, BigDecimal> newest = new TreeMap<>();
    file.rows().stream()
        .sorted((a, b) -> a.get("released_on").compareTo(b.get("released_on")))
        .forEach(
            row ->
                newest.put(
                    row.get("series") + "|" + row.get("period_end") + "|" + row.get("unit_code"),
                    new BigDecimal(row.get("value"))));
    Map<String, BigDecimal> rest = new TreeMap<>();
    newest.forEach(
        (key, value) ->
            rest.merge(
                key.substring(0, key.lastIndexOf('|')),
                key.endsWith("|") ? value : value.negate(),
                BigDecimal::add));
    assertThat(rest).isNotEmpty();
    assertThat(rest.values()).allMatch(value -> value.signum() == 0);
  }

  @Test
  void quotedCellsMayHoldCommasAndQuotes() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"), "# authority: a\ncode,name_zh\n1,\"b, \"\"c\"\"\"\n");
    assertThat(CodeList.read(file).rows())
        .containsExactly(Map.of("code", "1", "name_zh", "b, \"c\""));
  }

  @Test
  void aLineWithACellTooManyIsRefusedWithFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "code,name_zh\n1,b,c\n");
    assertThatThrownBy(() -> CodeList.read(file))
        .hasMessageContaining("CODE_LIST_INVALID")
        .hasMessageContaining("x.csv with 2 cells a line")
        .hasMessageContaining("3: 1,b,c");
  }

  private static CodeList shipped(String name) {
    return CodeList.read(SHIPPED.resolve(name + ".csv"));
  }

  private static CodeList city(String name) {
    return CodeList.read(CITY.resolve(name + ".csv"));
  }

  private static Map<String, Map<String, String>> byCode(CodeList list) {
    return list.rows().stream().collect(Collectors.toMap(row -> row.get("code"), row -> row));
  }

  private static List<Path> files(Path... folders) throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> children = Files.list(folder)) {
        children.filter(file -> file.toString().endsWith(".csv")).forEach(files::add);
      }
    }
    return files;
  }

  private static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("warehouse-ddl/codelists"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
