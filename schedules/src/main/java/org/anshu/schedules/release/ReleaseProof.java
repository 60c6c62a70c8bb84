package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.life.FileChange;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.progress.Progress;
import org.anshu.reports.comparison.FileComparison;
import org.anshu.reports.comparison.Spot;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.Reprint;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.release.Difference.Part;

/**
 * Proves that a release is what was sealed: the trail, the files, the data files, the rows of the
 * serving schema; then computes every figure again and prints every report again, and compares
 * cells, text and bytes.
 */
public final class ReleaseProof {

  /** The most differing places that are named of one file. */
  private static final int SPOTS = 5;

  private final Installation installation;
  private final Databases databases;
  private final Progress progress;
  private final List<Difference> found = new ArrayList<>();
  private final Map<Part, Long> compared = new LinkedHashMap<>();

  /** A proof in an installation; the databases stay open. */
  public ReleaseProof(Installation installation, Databases databases, Progress progress) {
    this.installation = installation;
    this.databases = databases;
    this.progress = progress;
  }

  /**
   * What is not as it was sealed, part by part.
   *
   * @param quick whether nothing is computed and printed again and no data file read
   * @throws AnshuException RELEASE_REFUSED if the release was never sealed
   */
  public List<Difference> run(String release, boolean quick) {
    PipelineSettings settings = databases.pipeline();
    Path folder = installation.releases().resolve(release);
    ReleaseState state = ReleaseState.find(settings.operations(), release);
    files(settings, release, folder);
    Optional<SealedRelease> sealed = seal(release, folder);
    if (sealed.isEmpty()) {
      return List.copyOf(found);
    }
    SealedRelease seal = sealed.get();
    Path archive = folder.resolve(ReleaseSeal.ARCHIVE);
    boolean whole = SealedArchive.readable(archive);
    if (whole) {
      archive(seal, archive);
      serving(seal, archive);
    }
    data(settings, seal, quick);
    if (whole && !quick) {
      again(state, seal, folder);
    }
    since(settings, state, seal);
    return List.copyOf(found);
  }

  /** How many files, data files, rows, figures and reports were compared. */
  public Map<Part, Long> compared() {
    return Map.copyOf(compared);
  }

  /** The seal; empty if it is lost, which is a difference. */
  private Optional<SealedRelease> seal(String release, Path folder) {
    if (!ReleaseSeal.isThere(folder) && found.stream().noneMatch(each -> each.part().fault())) {
      throw ReleaseSeal.unsealed(release, folder);
    }
    try {
      return ReleaseSeal.read(folder);
    } catch (UncheckedIOException e) {
      found.add(
          new Difference(
              Part.FILES,
              ReleaseSeal.FILE,
              new Text("读不出，其余各项无法核对", "not readable, nothing else can be compared")));
      return Optional.empty();
    }
  }

  private void files(PipelineSettings settings, String release, Path folder) {
    try (ReleaseLife lives = new ReleaseLife(settings)) {
      lives
          .trailFaults(release)
          .forEach(fault -> found.add(new Difference(Part.TRAIL, release, fault)));
      Optional<Life> life = lives.find(release);
      String noted =
          life.map(Life::files).orElseGet(() -> ReleaseFiles.hash(ReleaseFiles.listed(folder)));
      AppendedParts appended =
          new AppendedParts(lives.events(release), installation.settings().zone());
      for (FileChange change : ReleaseFiles.changes(folder, noted)) {
        found.add(
            change.kind() == FileChange.Kind.APPENDED
                ? appended.judge(folder, change)
                : new Difference(Part.FILES, change.name(), change.what()));
      }
      compared.put(Part.FILES, (long) ReleaseFiles.listed(folder).size());
    }
  }

  /** Which entries of the archive are not those whose hashes stand in the seal. */
  private void archive(SealedRelease seal, Path archive) {
    Map<String, String> sealed = new TreeMap<>(seal.definitions());
    seal.serving()
        .forEach(
            (table, rows) ->
                sealed.put(ReleaseSeal.SERVING + table + ReleaseSeal.ENDING, rows.sha256()));
    Map<String, String> there = SealedArchive.hashes(archive);
    sealed.forEach(
        (name, hash) -> {
          if (!hash.equals(there.get(name))) {
            found.add(
                new Difference(
                    Part.FILES,
                    ReleaseSeal.ARCHIVE + " " + name,
                    new Text("封存的内容已变", "what was sealed has changed")));
          }
        });
  }

  private void data(PipelineSettings settings, SealedRelease seal, boolean quick) {
    DataProof proof = new DataProof(settings, seal, quick);
    progress.stage(new Text("核对数据文件", "Comparing the data files"), -1);
    found.addAll(proof.differences());
    compared.put(Part.DATA, proof.files());
    progress.done(new Text(proof.files() + " 个文件", proof.files() + " files"));
  }

  private void serving(SealedRelease seal, Path archive) {
    ServingProof proof = new ServingProof(seal, archive);
    try (Connection serving = databases.serving()) {
      found.addAll(proof.differences(serving));
      compared.put(Part.SERVING, proof.rows());
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  private void again(ReleaseState state, SealedRelease seal, Path folder) {
    try (SealedState then = SealedState.unpack(folder.resolve(ReleaseSeal.ARCHIVE))) {
      orNamed(Part.FIGURES, state.id(), () -> figures(state, then));
      Path fresh = Files.createTempDirectory("anshu-reprint");
      try {
        orNamed(
            Part.REPRINT,
            state.id(),
            () -> {
              Reprint.into(
                  then.installation(installation),
                  databases,
                  new Reprint.Of(state, seal.reports()),
                  fresh,
                  progress);
              reprinted(fresh, folder);
            });
      } finally {
        SealedState.delete(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void figures(ReleaseState state, SealedState then) {
    FigureProof proof =
        new FigureProof(StateAt.of(then.settings(databases.pipeline()), state), state, progress);
    try (Connection serving = databases.serving()) {
      found.addAll(proof.differences(serving));
      compared.put(Part.FIGURES, proof.compared());
    } catch (SQLException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      found.add(
          new Difference(
              Part.FIGURES, state.id(), new Text("不能重算：" + reason, "not computable: " + reason)));
    }
  }

  /** Does {@code work}; where what was changed no longer lets it, that is a difference too. */
  private void orNamed(Part part, String place, Runnable work) {
    try {
      work.run();
    } catch (AnshuException e) {
      found.add(
          new Difference(
              part,
              place,
              new Text(
                  "做不成：" + one(e.message(Language.CHINESE)),
                  "not possible: " + one(e.message(Language.ENGLISH)))));
    }
  }

  private static String one(String message) {
    return message.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private void reprinted(Path fresh, Path folder) {
    TreeSet<String> names = new TreeSet<>();
    ReleaseFiles.lying(fresh).forEach(file -> names.add(file.name()));
    TreeSet<String> listed = new TreeSet<>();
    ReleaseFiles.listed(folder).forEach(file -> listed.add(file.name()));
    compared.put(Part.REPRINT, (long) names.size());
    for (String name : names) {
      Path there = folder.resolve(name);
      if (!listed.remove(name) || !Files.isRegularFile(there)) {
        found.add(new Difference(Part.REPRINT, name, new Text("发布中没有此文件", "not in the release")));
      } else if (!ReleaseReprint.begins(there, fresh.resolve(name))) {
        for (Spot spot : FileComparison.of(fresh.resolve(name), there, SPOTS)) {
          found.add(
              new Difference(
                  Part.REPRINT,
                  name,
                  new Text(
                      "%s：应为“%s”，实为“%s”"
                          .formatted(spot.place().chinese(), spot.expected(), spot.found()),
                      "%s: '%s', found '%s'"
                          .formatted(spot.place().english(), spot.expected(), spot.found()))));
        }
      }
    }
    listed.remove(ReleaseSeal.FILE);
    listed.remove(ReleaseSeal.ARCHIVE);
    listed.forEach(
        name ->
            found.add(
                new Difference(Part.REPRINT, name, new Text("重新生成时没有此文件", "not printed again"))));
  }

  private void since(PipelineSettings settings, ReleaseState state, SealedRelease seal) {
    found.addAll(SealChanges.beforeSealing(state.files(), seal));
    try (ReleaseLife lives = new ReleaseLife(settings)) {
      SealChanges.add(
          found,
          new Text("定义文件", "definition"),
          seal.definitions(),
          SealedDefinitions.hashes(ReleaseSeal.definitions(settings, lives, seal.release())));
    }
    SealChanges.add(found, new Text("程序", "program"), seal.program(), ProgramHash.modules());
    SealChanges.add(
        found,
        new Text("字体", "font"),
        seal.fonts(),
        ProgramHash.fonts(installation.settings().report().fontFolders()));
    SealChanges.add(
        found,
        new Text("发文设置", "setting"),
        seal.settings(),
        ReleaseSeal.settings(installation, state));
  }
}
