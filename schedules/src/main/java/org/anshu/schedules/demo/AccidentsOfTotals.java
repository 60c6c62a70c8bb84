package org.anshu.schedules.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Invented accident records whose yearly totals are given: accidents, deaths, accidents of grade
 * larger and above (three deaths each), deaths in industry, mining and trade. The same totals give
 * the same records.
 */
final class AccidentsOfTotals {

  private static final String HEADER = "year,accidents,deaths,larger_accidents,industrial_deaths";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int LARGER_DEATHS = 3;
  private static final String INDUSTRY = "30";
  private static final String TRANSPORT = "54";

  private final List<String> areas;

  /** Accidents spread over the areas of these codes. */
  AccidentsOfTotals(List<String> areas) {
    this.areas = List.copyOf(areas);
  }

  private record Totals(int year, int accidents, int deaths, int larger, int industrial) {}

  private record Accident(int deaths, boolean industrial) {}

  /** Writes the records of the totals in {@code totals} to {@code target}. */
  void write(Path totals, Path target) {
    StringBuilder csv =
        new StringBuilder(
            "accident_no,occurred_at,reported_at,area_code,industry_code,management_class,deaths,"
                + "serious_injuries,direct_loss_wan\n");
    try {
      List<String> lines = Files.readAllLines(totals);
      if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
        throw invalid(totals, lines.isEmpty() ? "" : lines.get(0));
      }
      for (String line : lines.subList(1, lines.size())) {
        year(totals(totals, line), csv);
      }
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(target, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Totals totals(Path file, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 5 || !line.matches("[0-9,]+")) {
      throw invalid(file, line);
    }
    Totals totals =
        new Totals(
            Integer.parseInt(cells[0]),
            Integer.parseInt(cells[1]),
            Integer.parseInt(cells[2]),
            Integer.parseInt(cells[3]),
            Integer.parseInt(cells[4]));
    int rest = totals.deaths - LARGER_DEATHS * totals.larger;
    int others = totals.accidents - totals.larger;
    // Every accident below grade larger has at most two deaths, an industrial one at most one.
    boolean possible = rest >= 0 && rest <= 2 * others - totals.industrial;
    if (!possible || totals.industrial > Math.min(rest, others)) {
      throw invalid(file, line);
    }
    return totals;
  }

  private void year(Totals totals, StringBuilder csv) {
    SplittableRandom random = new SplittableRandom(totals.year);
    List<Accident> accidents = accidents(totals);
    List<LocalDateTime> times = new ArrayList<>();
    for (int i = 0; i < accidents.size(); i++) {
      LocalDate day =
          LocalDate.ofYearDay(totals.year, 1 + random.nextInt(Year.of(totals.year).length()));
      times.add(day.atTime(random.nextInt(24), random.nextInt(60)));
    }
    times.sort(LocalDateTime::compareTo);
    // Grades and deaths are spread over the year by a stride that has no factor in common.
    int stride = stride(accidents.size());
    for (int i = 0; i < accidents.size(); i++) {
      Accident accident = accidents.get((int) ((long) i * stride % accidents.size()));
      LocalDateTime at = times.get(i);
      csv.append(
          String.format(
              Locale.ROOT,
              "CZ%d%04d,%s,%s,%s,%s,%s,%d,%d,%d.%02d%n",
              totals.year,
              i + 1,
              TIME.format(at),
              TIME.format(at.plusMinutes(20 + random.nextInt(400))),
              areas.get(random.nextInt(areas.size())),
              accident.industrial ? INDUSTRY : TRANSPORT,
              accident.industrial ? "工矿商贸" : "道路运输",
              accident.deaths,
              accident.deaths == 0 ? 1 : 0,
              1 + random.nextInt(90),
              random.nextInt(100)));
    }
  }

  private static List<Accident> accidents(Totals totals) {
    List<Accident> accidents = new ArrayList<>();
    for (int i = 0; i < totals.larger; i++) {
      accidents.add(new Accident(LARGER_DEATHS, false));
    }
    for (int i = 0; i < totals.industrial; i++) {
      accidents.add(new Accident(1, true));
    }
    int rest = totals.deaths - LARGER_DEATHS * totals.larger - totals.industrial;
    int others = totals.accidents - accidents.size();
    int doubles = Math.max(0, rest - others);
    for (int i = 0; i < others; i++) {
      int deaths = i < doubles ? 2 : i < rest - doubles ? 1 : 0;
      accidents.add(new Accident(deaths, deaths == 0 && i % 4 == 0));
    }
    return accidents;
  }

  private static int stride(int size) {
    int stride = Math.max(1, size * 5 / 8);
    while (gcd(stride, size) != 1) {
      stride++;
    }
    return stride;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static AnshuException invalid(Path file, String found) {
    return new AnshuException(
        FailureCode.SETTINGS_INVALID,
        new Text(
            file + "：表头 " + HEADER + "，各数彼此可能",
            file + ": the header " + HEADER + ", and numbers that are possible together"),
        Text.same(found),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }
}
