package org.anshu.schedules.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.pipeline.life.ReleaseFile;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Corrections;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.reports.comparison.TextDifference;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/**
 * In what two releases differ.
 *
 * @param figures the figures that print otherwise
 * @param texts PDF to the lines that only one of the two has; files of equal name but for the month
 * @param files the files that differ, or that only one has
 * @param made what they were made of otherwise: definitions, program, fonts, settings
 */
public record ReleaseChange(
    List<Corrections.Moved> figures,
    Map<String, List<TextDifference.Line>> texts,
    List<Text> files,
    List<Text> made) {

  public ReleaseChange {
    figures = List.copyOf(figures);
    texts = new TreeMap<>(texts);
    files = List.copyOf(files);
    made = List.copyOf(made);
  }

  /** How many lines of text differ. */
  public int lines() {
    return texts.values().stream().mapToInt(List::size).sum();
  }

  /** The differences of {@code later} to {@code earlier}. */
  public static ReleaseChange between(
      Installation installation, Databases databases, ReleaseState earlier, ReleaseState later)
      throws SQLException {
    Map<String, Indicator> indicators = new HashMap<>();
    Indicators.load(installation.registries()).forEach(each -> indicators.put(each.id(), each));
    List<Corrections.Moved> figures;
    try (Connection serving = databases.serving()) {
      figures =
          Corrections.between(serving, indicators, earlier.id(), later.id()).stream()
              .filter(Corrections.Moved::prints)
              .toList();
    }
    Path before = installation.releases().resolve(earlier.id());
    Path after = installation.releases().resolve(later.id());
    Map<String, ReleaseFile> was = named(before, earlier);
    Map<String, ReleaseFile> is = named(after, later);
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    Map<String, List<TextDifference.Line>> texts = new TreeMap<>();
    List<Text> files = new ArrayList<>();
    for (String name : names) {
      ReleaseFile one = was.get(name);
      ReleaseFile other = is.get(name);
      if (one == null || other == null) {
        files.add(
            new Text(
                "%s 只在 %s 中".formatted(name, one == null ? later.id() : earlier.id()),
                "%s only in %s".formatted(name, one == null ? later.id() : earlier.id())));
      } else if (!one.sha256().equals(other.sha256())) {
        files.add(new Text(name + " 内容不同", name + " differs"));
        if (name.endsWith(".pdf")) {
          texts.put(
              name,
              TextDifference.between(before.resolve(one.name()), after.resolve(other.name())));
        }
      }
    }
    return new ReleaseChange(figures, texts, files, made(before, after));
  }

  /** The printed files by name, the month in it written as a sign, so that months compare. */
  private static Map<String, ReleaseFile> named(Path folder, ReleaseState release) {
    Map<String, ReleaseFile> files = new TreeMap<>();
    for (ReleaseFile file : ReleaseFiles.listed(folder)) {
      if (!file.name().equals(ReleaseSeal.FILE) && !file.name().equals(ReleaseSeal.ARCHIVE)) {
        files.put(file.name().replace(release.month().toString(), "yyyy-MM"), file);
      }
    }
    return files;
  }

  private static List<Text> made(Path before, Path after) {
    Optional<SealedRelease> was = ReleaseSeal.read(before);
    Optional<SealedRelease> is = ReleaseSeal.read(after);
    if (was.isEmpty() || is.isEmpty()) {
      return List.of(new Text("其中一个未封存", "one of the two was never sealed"));
    }
    List<Text> made = new ArrayList<>();
    SealChanges.of(was.get(), is.get())
        .forEach(
            each ->
                made.add(
                    new Text(
                        each.place() + "：" + each.what().chinese(),
                        each.place() + ": " + each.what().english())));
    return made;
  }
}
