package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.life.PublishedEditions;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/**
 * Seals a release when it is rendered: what its figures were made of goes into its folder, as
 * hashes ({@link #FILE}) and, for what is small, as copies ({@link #ARCHIVE}). The manifest lists
 * both, and the audit trail vouches for the manifest.
 */
public final class ReleaseSeal {

  /** The hashes. */
  public static final String FILE = "release.json";

  /** The definitions and the rows of the serving schema. */
  public static final String ARCHIVE = "sealed.zip";

  static final String SERVING = "serving/";
  static final String ENDING = ".tsv";

  private ReleaseSeal() {}

  /**
   * Writes the seal into a folder that is being filled; call it after the last report and before
   * the manifest.
   *
   * @param reports what was printed, by the names of the catalogue
   * @param folder the folder that will be the release's
   * @throws AnshuException RELEASE_REFUSED if the release has been published with other files
   */
  public static void write(
      Installation installation,
      Databases databases,
      String releaseId,
      List<String> reports,
      Path folder) {
    PipelineSettings settings = databases.pipeline();
    try (ReleaseLife lives = new ReleaseLife(settings)) {
      Path before = installation.releases().resolve(releaseId);
      if (lives.state(releaseId).closed() && Files.isRegularFile(before.resolve(FILE))) {
        // Issued: what it was made of stays as it was sealed, whoever prints it once more.
        Files.copy(before.resolve(FILE), folder.resolve(FILE));
        Files.copy(before.resolve(ARCHIVE), folder.resolve(ARCHIVE));
      } else {
        Map<String, Path> definitions = definitions(settings, lives, releaseId);
        seal(installation, databases, new Contents(releaseId, reports, definitions), folder);
      }
      lives.requireOpen(releaseId, ReleaseFiles.hash(ReleaseFiles.lying(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Notes that the files are in their place; call it after the folder has been moved there.
   *
   * @param checked whether the machine's checks were run on all files and had no finding
   */
  public static void placed(Databases databases, String releaseId, boolean checked) {
    try (ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      lives.rendered(releaseId, checked);
    }
  }

  private record Contents(String release, List<String> reports, Map<String, Path> definitions) {}

  private static void seal(
      Installation installation, Databases databases, Contents contents, Path folder) {
    PipelineSettings settings = databases.pipeline();
    ReleaseState release = ReleaseState.find(settings.operations(), contents.release());
    Map<String, ServingRows.Rows> rows = rows(databases, contents.release());
    Map<String, SealedRelease.SealedRows> serving = new TreeMap<>();
    rows.forEach((table, each) -> serving.put(table, each.sealed()));
    new SealedRelease(
            release.id(),
            release.month().toString(),
            release.edition(),
            release.asOf().toString(),
            release.codeVersion(),
            new SealedTables(settings, SealedTables.seals(installation.releases())).of(release),
            serving,
            SealedDefinitions.hashes(contents.definitions()),
            ProgramHash.modules(),
            ProgramHash.fonts(installation.settings().report().fontFolders()),
            settings(installation, release),
            contents.reports())
        .write(folder.resolve(FILE));
    SealedArchive.write(
        folder.resolve(ARCHIVE),
        archive -> {
          contents.definitions().forEach(archive::add);
          rows.forEach(
              (table, each) ->
                  archive.add(
                      SERVING + table + ENDING, each.text().getBytes(StandardCharsets.UTF_8)));
        });
  }

  /** The seal in a release's folder; empty if it was rendered before there were seals. */
  static Optional<SealedRelease> read(Path folder) {
    return isThere(folder)
        ? Optional.of(SealedRelease.read(folder.resolve(FILE)))
        : Optional.empty();
  }

  /** Whether a release's folder has a seal, readable or not. */
  static boolean isThere(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * The definitions in force now, by the names that a seal has for them; and of the releases that
   * came out before {@code release} what their editions for the public and for districts told and
   * kept back, which binds this one.
   */
  static Map<String, Path> definitions(
      PipelineSettings settings, ReleaseLife lives, String release) {
    Map<String, Path> files =
        SealedDefinitions.files(settings.productRoot(), settings.home(), settings.sources());
    for (String before : PublishedEditions.before(lives, release)) {
      for (Path protocol : PublishedEditions.protocols(lives.folder(before))) {
        files.put("home/releases/" + before + "/" + protocol.getFileName(), protocol);
      }
    }
    return files;
  }

  /** What the issuing office decides, but for folders. */
  static Map<String, String> settings(Installation installation, ReleaseState release) {
    Object report = installation.reportSettings(release.month());
    Map<String, String> settings = new TreeMap<>();
    for (RecordComponent component : report.getClass().getRecordComponents()) {
      if (!Collection.class.isAssignableFrom(component.getType())) {
        try {
          settings.put(component.getName(), String.valueOf(component.getAccessor().invoke(report)));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return settings;
  }

  private static Map<String, ServingRows.Rows> rows(Databases databases, String release) {
    try (Connection serving = databases.serving()) {
      return new ServingRows(serving).all(release);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  /** RELEASE_REFUSED: there is no seal. */
  static AnshuException unsealed(String release, Path folder) {
    String command = "./anshu run monthly --month " + release.substring(1, 8);
    return new AnshuException(
        FailureCode.RELEASE_REFUSED,
        new Text("封存过的发布（" + FILE + "）", "A sealed release with " + FILE),
        new Text(folder + " 中没有", "None in " + folder),
        new Text("重新生成一次：" + command, "Render it once more: " + command));
  }
}
