package org.anshu.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks what is published: reads the files of four public editions back, as anybody can, alone or
 * together with a district that has its own editions and knows its own figures, and bounds every
 * protected figure by a linear programme of its own.
 */
class DisclosureAttackTest {

  private static final Path REGISTRY = registry();
  private static final List<Indicator> INDICATORS = Indicators.load(List.of(REGISTRY));
  private static final DisclosureRules RULES = DisclosureRules.load(List.of(REGISTRY), INDICATORS);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private static final List<String> RELEASES =
      List.of("R2026-04-e1", "R2026-05-e1", "R2026-06-e1", "R2026-06-e2");
  private static final String DISTRICT = "U01";
  private static final List<String> SPANS =
      Stream.of("1-3", "4", "1-4", "5", "1-5", "6", "1-6")
          .flatMap(t -> Stream.of("件 " + t, "元 " + t))
          .toList();

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
    for (int seed = 1; seed <= 2; seed++) {
      Path place = folder.resolve("city" + seed);
      PublishedCity city = publish(place, seed, true);
      if (seed == 1) {
        everyFormatTellsTheSame(place);
      }
      protectedCells += attacked(city, PublishedFiles.read(place, "public"), "");
      Map<String, Double> both = PublishedFiles.read(place, "");
      // The district's own figures, whether they are printed or not.
      both.putAll(own(city));
      protectedCells += attacked(city, both, "第2区");
    }
    assertThat(protectedCells).isGreaterThan(40);
  }

  /** So that the attack reads them all; the OFD has the text of the PDF, see {@code OfdCheck}. */
  private static void everyFormatTellsTheSame(Path place) throws IOException {
    Map<String, Double> csv = PublishedFiles.read(place, ".csv");
    assertThat(csv).hasSizeGreaterThan(50);
    for (String format : List.of(".xlsx", ".docx", ".pdf", ".cells.json")) {
      assertThat(PublishedFiles.read(place, format)).as(format).isEqualTo(csv);
    }
  }

  /** Bounds what is protected; returns how many figures that were. */
  private static int attacked(PublishedCity city, Map<String, Double> known, String reader) {
    AttackProgramme attack = new AttackProgramme();
    margins(known, names(city), attack);
    int attacked = 0;
    for (Protected one : targets(city)) {
      if (!reader.isEmpty() && one.name.endsWith(reader)) {
        continue;
      }
      assertThat(known).as(one.name).doesNotContainKey(one.name);
      attacked++;
      double least = Math.ceil(attack.least(one.name) - 1e-6);
      double most = Math.floor(attack.most(one.name) + 1e-6);
      assertThat(least).as(reader + one).isLessThanOrEqualTo(one.value - one.down);
      assertThat(most).as(reader + one).isGreaterThanOrEqualTo(one.value + one.up);
    }
    return attacked;
  }

  private static List<String> names(PublishedCity city) {
    List<String> names = new ArrayList<>(List.of("合计"));
    city.units.forEach(unit -> names.add(unit.name()));
    return names;
  }

  /** What the district knows of itself. */
  private static Map<String, Double> own(PublishedCity city) {
    Map<String, Double> own = new TreeMap<>();
    for (String release : RELEASES) {
      YearMonth month = month(release);
      String number = String.valueOf(month.getMonthValue());
      for (String window : List.of("month", "cumulative")) {
        String span = window.equals("month") ? number : "1-" + number;
        own.put("件 " + span + " 第2区", value(city, release, PublishedCity.REWARDED, window, ""));
        own.put("元 " + span + " 第2区", value(city, release, PublishedCity.REWARDS, window, ""));
      }
      own.put(
          "移 all " + number + " 第2区", value(city, release, PublishedCity.TRANSFERS, "month", ""));
      for (String outcome : PublishedCity.OUTCOMES) {
        String name = "移 " + outcome + " " + number + " 第2区";
        own.put(name, value(city, release, PublishedCity.TRANSFERS, "month", outcome));
      }
    }
    march(city, own);
    return own;
  }

  /** What the year to date was before the first edition. */
  private static void march(PublishedCity city, Map<String, Double> own) {
    String release = "R2026-03-e1";
    for (Map.Entry<String, String> what :
        Map.of("件", PublishedCity.REWARDED, "元", PublishedCity.REWARDS).entrySet()) {
      own.put(what.getKey() + " 1-3 第2区", value(city, release, what.getValue(), "cumulative", ""));
    }
  }

  private static double value(
      PublishedCity city, String release, String indicator, String window, String category) {
    FigureId id = new FigureId(indicator, month(release), window, DISTRICT, "", category);
    return city.value(release, id);
  }

  private static YearMonth month(String release) {
    return YearMonth.parse(release.substring(1, 8));
  }

  @Test
  void withoutSecondarySuppressionTheSameAttackSucceeds() throws IOException {
    PublishedCity city = publish(folder, 3, false);
    AttackProgramme attack = new AttackProgramme();
    margins(PublishedFiles.read(folder, "public"), names(city), attack);
    long caught =
        targets(city).stream()
            .filter(one -> attack.most(one.name) - attack.least(one.name) < 0.5)
            .count();
    assertThat(caught).isPositive();
  }

  /** Publishes three months, and June corrected; or as if only protected cells were taken out. */
  private PublishedCity publish(Path place, int seed, boolean careful) throws IOException {
    PublishedCity city = new PublishedCity(6);
    // Nothing was published of March, but April's year to date less April tells of it.
    city.month("R2026-03-e1", MARCH, "", new Random(300 + seed));
    city.month("R2026-04-e1", APRIL, "R2026-03-e1", new Random(200 + seed));
    city.month("R2026-05-e1", MAY, "R2026-04-e1", new Random(seed));
    city.month("R2026-06-e1", JUNE, "R2026-05-e1", new Random(100 + seed));
    city.releases.put("R2026-06-e2", new HashMap<>(city.releases.get("R2026-06-e1")));
    Editions editions = new Editions(RULES, INDICATORS, city.stored());
    List<Edition> everybody = new ArrayList<>();
    List<Edition> district = new ArrayList<>();
    for (String release : RELEASES) {
      Editions.OfRelease of = new Editions.OfRelease(release, month(release), city.units);
      List<WrittenReport> written = city.reports(release, month(release));
      Editions.Cut cut = editions.cut(Reader.PUBLIC, of, written, everybody);
      assertThat(cut.warnings()).isEmpty();
      List<WrittenReport> printed =
          careful ? cut.reports() : primary(written, cut.protocol(), city);
      PublishedFiles.print(place.resolve(release).resolve("public"), printed, seed == 1);
      Path office = place.resolve("office").resolve(release);
      Edition out =
          Protocol.read(cut.protocol().write(office), city.stored(), editions.concerned());
      everybody.add(out);
      district.add(out);
      Editions.Cut own = editions.cut(Reader.district(DISTRICT), of, written, district);
      PublishedFiles.print(place.resolve(release).resolve("districts"), own.reports(), seed == 1);
      district.add(
          Protocol.read(own.protocol().write(office), city.stored(), editions.concerned()));
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

  // ---- the attacker's side: files alone ----

  /** What anybody may assume of the figures: margins, and stretches of time. */
  private static void margins(
      Map<String, Double> known, List<String> names, AttackProgramme attack) {
    for (String what : SPANS) {
      sum(attack, known, what + " 合计", names.stream().skip(1).map(n -> what + " " + n).toList());
    }
    for (String month : List.of("4", "5", "6")) {
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
        for (int month = 4; month <= 6; month++) {
          String before = what + " 1-" + (month - 1) + " " + name;
          String now = what + " " + month + " " + name;
          sum(attack, known, what + " 1-" + month + " " + name, List.of(before, now));
        }
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

  // ---- what has to stay unknown ----

  private record Protected(String name, int value, double down, double up) {}

  private static List<Protected> targets(PublishedCity city) {
    List<Protected> all = new ArrayList<>();
    for (String month : List.of("3", "4", "5", "6")) {
      String release = "R2026-0" + month + "-e1";
      YearMonth of = month(release);
      for (var unit : city.units) {
        for (String window : List.of("month", "cumulative")) {
          boolean toDate = window.equals("cumulative");
          if (month.equals("3") && !toDate) {
            continue;
          }
          String span = toDate ? "1-" + month : month;
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
        for (String outcome : month.equals("3") ? List.<String>of() : PublishedCity.OUTCOMES) {
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
