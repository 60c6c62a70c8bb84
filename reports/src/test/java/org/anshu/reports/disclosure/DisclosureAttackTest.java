package org.anshu.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.disclosure.Decision;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.Edition;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.csv.ValueLists;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.workbook.WorkbookWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks what is published: reads the lists of values and workbooks of three public editions back,
 * as anybody can, and bounds every protected figure by a linear programme of its own.
 */
class DisclosureAttackTest {

  private static final Path REGISTRY = registry();
  private static final List<Indicator> INDICATORS = Indicators.load(List.of(REGISTRY));
  private static final DisclosureRules RULES = DisclosureRules.load(List.of(REGISTRY), INDICATORS);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  @TempDir private Path folder;

  private static Path registry() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("jobs/registry/indicators"))) {
      at = at.getParent();
    }
    return at.resolve("jobs/registry");
  }

  @Test
  void noProtectedFigureCanBeBounded() throws IOException {
    int protectedCells = 0;
    for (int seed = 1; seed <= 3; seed++) {
      Path place = folder.resolve("city" + seed);
      PublishedCity city = publish(place, seed, true);
      AttackProgramme attack = new AttackProgramme();
      Map<String, Double> known = read(place, city, attack);
      for (Protected one : targets(city)) {
        assertThat(known).as(one.name).doesNotContainKey(one.name);
        protectedCells++;
        double least = Math.ceil(attack.least(one.name) - 1e-6);
        double most = Math.floor(attack.most(one.name) + 1e-6);
        assertThat(least).as(one.toString()).isLessThanOrEqualTo(one.value - one.down);
        assertThat(most).as(one.toString()).isGreaterThanOrEqualTo(one.value + one.up);
      }
    }
    assertThat(protectedCells).isGreaterThan(40);
  }

  @Test
  void withoutSecondarySuppressionTheSameAttackSucceeds() throws IOException {
    PublishedCity city = publish(folder, 3, false);
    AttackProgramme attack = new AttackProgramme();
    read(folder, city, attack);
    long caught =
        targets(city).stream()
            .filter(one -> attack.most(one.name) - attack.least(one.name) < 0.5)
            .count();
    assertThat(caught).isPositive();
  }

  /** Publishes May, June, and June corrected; or June as if only protected cells were taken out. */
  private PublishedCity publish(Path place, int seed, boolean careful) throws IOException {
    PublishedCity city = new PublishedCity(6);
    city.month("R2026-05-e1", MAY, "", new Random(seed));
    city.month("R2026-06-e1", JUNE, "R2026-05-e1", new Random(100 + seed));
    city.releases.put("R2026-06-e2", new HashMap<>(city.releases.get("R2026-06-e1")));
    Editions editions = new Editions(RULES, INDICATORS, city.stored());
    List<Edition> older = new ArrayList<>();
    for (String release : List.of("R2026-05-e1", "R2026-06-e1", "R2026-06-e2")) {
      YearMonth month = release.contains("05") ? MAY : JUNE;
      Editions.OfRelease of = new Editions.OfRelease(release, month, city.units);
      List<WrittenReport> written = city.reports(release, month);
      Editions.Cut cut = editions.cut(Reader.PUBLIC, of, written, older);
      assertThat(cut.warnings()).isEmpty();
      assertThat(cut.protocol().decision().unsafe()).isEmpty();
      List<WrittenReport> printed =
          careful ? cut.reports() : primary(written, cut.protocol(), city);
      for (int i = 0; i < printed.size(); i++) {
        print(place.resolve(release), i, printed.get(i));
      }
      Path protocol = cut.protocol().write(place.resolve("office").resolve(release));
      older.add(Protocol.read(protocol, city.stored(), editions.concerned()));
    }
    return city;
  }

  private static List<WrittenReport> primary(
      List<WrittenReport> written, Protocol protocol, PublishedCity city) {
    Set<FigureId> hidden = new HashSet<>();
    protocol
        .decision()
        .hidden()
        .forEach(
            (figure, reason) -> {
              if (reason.kind() == Decision.Kind.PROTECTED) {
                hidden.add(figure);
              }
            });
    Redaction redaction =
        new Redaction(
            new Redaction.Limits(protocol.month(), hidden, figure -> false, Map.of(), "×", "note"));
    return written.stream().map(redaction::of).toList();
  }

  private static void print(Path place, int number, WrittenReport report) throws IOException {
    Files.createDirectories(place);
    LocalDateTime made = LocalDateTime.of(2026, 7, 25, 8, 0);
    new ValueLists(report, null, made).write(place.resolve(number + "-csv"));
    WorkbookWriter.write(
        report, place.resolve(number + ".xlsx"), Instant.parse("2026-07-25T00:00:00Z"));
  }

  // ---- the attacker's side: files alone ----

  /** Reads all files; gives the known figures, and equations over the unknown ones. */
  private static Map<String, Double> read(Path place, PublishedCity city, AttackProgramme attack)
      throws IOException {
    Map<String, Double> known = new TreeMap<>();
    List<String> names = new ArrayList<>(List.of("合计"));
    city.units.forEach(unit -> names.add(unit.name()));
    for (String release : List.of("R2026-05-e1", "R2026-06-e1", "R2026-06-e2")) {
      String month = release.contains("-05-") ? "5" : "6";
      for (List<List<String>> table : tables(place.resolve(release))) {
        for (List<String> line : table) {
          if (!names.contains(line.get(0).replace("　", ""))) {
            continue;
          }
          boolean rewards = table.get(0).get(1).contains("兑现");
          List<String> columns =
              rewards
                  ? List.of("件 " + month, "件 1-" + month, "元 " + month, "元 1-" + month)
                  : List.of("移 all", "移 accepted", "移 returned", "移 pending");
          for (int i = 0; i < columns.size(); i++) {
            String suffix = rewards ? "" : " " + month;
            String name = columns.get(i) + suffix + " " + line.get(0).replace("　", "");
            String value = line.get(i + 1).replace(",", "");
            if (value.matches("-?\\d+(\\.\\d+)?")) {
              known.put(name, Double.valueOf(value));
            }
          }
        }
      }
    }
    margins(known, names, attack);
    return known;
  }

  /** What anybody may assume of the figures: margins, and stretches of time. */
  private static void margins(
      Map<String, Double> known, List<String> names, AttackProgramme attack) {
    for (String what : List.of("件 5", "件 1-5", "件 6", "件 1-6", "元 5", "元 1-5", "元 6", "元 1-6")) {
      sum(attack, known, what + " 合计", names.stream().skip(1).map(n -> what + " " + n).toList());
    }
    for (String month : List.of("5", "6")) {
      for (String outcome : List.of("all", "accepted", "returned", "pending")) {
        String what = "移 " + outcome + " " + month + " ";
        sum(attack, known, what + "合计", names.stream().skip(1).map(n -> what + n).toList());
      }
      for (String name : names) {
        List<String> parts =
            PublishedCity.OUTCOMES.stream().map(o -> "移 " + o + " " + month + " " + name).toList();
        sum(attack, known, "移 all " + month + " " + name, parts);
      }
    }
    for (String name : names) {
      for (String what : List.of("件", "元")) {
        sum(
            attack,
            known,
            what + " 1-6 " + name,
            List.of(what + " 1-5 " + name, what + " 6 " + name));
      }
    }
  }

  private static void sum(
      AttackProgramme attack, Map<String, Double> known, String whole, List<String> parts) {
    Map<String, Double> weights = new TreeMap<>();
    double rest = 0;
    for (String part : parts) {
      Double value = known.get(part);
      if (value == null) {
        weights.put(part, 1.0);
      } else {
        rest -= value;
      }
    }
    Double value = known.get(whole);
    if (value == null) {
      weights.put(whole, -1.0);
    } else {
      rest += value;
    }
    attack.equation(weights, rest);
  }

  /** All tables of all lists of values and workbooks in a folder. */
  private static List<List<List<String>>> tables(Path place) throws IOException {
    List<List<List<String>>> tables = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".csv")) {
          tables.add(
              Files.readAllLines(file).stream()
                  .map(line -> List.of(line.replace("\uFEFF", "").split(",", -1)))
                  .toList());
        } else if (file.toString().endsWith(".xlsx")) {
          tables.addAll(sheets(file));
        }
      }
    }
    return tables;
  }

  private static List<List<List<String>>> sheets(Path file) throws IOException {
    List<List<List<String>>> tables = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        Workbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : sheet) {
          List<String> line = new ArrayList<>();
          for (Cell cell : row) {
            line.add(
                cell.getCellType() == CellType.NUMERIC
                    ? String.valueOf(cell.getNumericCellValue())
                    : cell.toString());
          }
          lines.add(line);
        }
        boolean rewards = lines.stream().anyMatch(line -> line.toString().contains("兑现奖励举报"));
        boolean transfers = lines.stream().anyMatch(line -> line.contains("accepted"));
        if (rewards || transfers) {
          lines.add(0, List.of("地区", rewards ? "兑现" : "合计"));
          lines.removeIf(line -> line.size() < 2);
          tables.add(lines);
        }
      }
    }
    return tables;
  }

  // ---- what has to stay unknown ----

  private record Protected(String name, int value, double down, double up) {}

  private static List<Protected> targets(PublishedCity city) {
    List<Protected> all = new ArrayList<>();
    for (String month : List.of("5", "6")) {
      String release = "R2026-0" + month + "-e1";
      YearMonth of = month.equals("5") ? MAY : JUNE;
      for (var unit : city.units) {
        for (String window : List.of("month", "cumulative")) {
          String span = window.equals("month") ? month : "1-" + month;
          FigureId id = new FigureId(PublishedCity.REWARDED, of, window, unit.code(), "", "");
          int rewarded = city.value(release, id);
          FigureId sum = new FigureId(PublishedCity.REWARDS, of, window, unit.code(), "", "");
          int rewards = city.value(release, sum);
          if (rewarded > 0 && rewarded < 3) {
            all.add(new Protected("件 " + span + " " + unit.name(), rewarded, rewarded, 2));
            double far = Math.ceil(rewards * 0.2);
            all.add(new Protected("元 " + span + " " + unit.name(), rewards, far, far));
          }
        }
        for (String outcome : PublishedCity.OUTCOMES) {
          FigureId id =
              new FigureId(PublishedCity.TRANSFERS, of, "month", unit.code(), "", outcome);
          int cases = city.value(release, id);
          if (cases > 0 && cases < 3) {
            String name = "移 " + outcome + " " + month + " " + unit.name();
            all.add(new Protected(name, cases, cases, 2));
          }
        }
      }
    }
    return all;
  }
}
