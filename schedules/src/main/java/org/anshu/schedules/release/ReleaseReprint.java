package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.life.ReleaseFile;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.progress.Progress;
import org.anshu.reports.comparison.FileComparison;
import org.anshu.reports.comparison.Spot;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.Reprint;

/** Prints the reports of a sealed release once more, by the definitions of then. */
public final class ReleaseReprint {

  private final Installation installation;
  private final Databases databases;
  private final Progress progress;

  /** Reprints in an installation; the databases stay open. */
  public ReleaseReprint(Installation installation, Databases databases, Progress progress) {
    this.installation = installation;
    this.databases = databases;
    this.progress = progress;
  }

  /**
   * A file that was printed once more.
   *
   * @param name relative to the folder
   * @param same whether the release has the same bytes (a signed PDF: before its signature)
   * @param first where it differs first; empty if it does not
   */
  public record Printed(String name, boolean same, Text first) {}

  /**
   * Prints a release into {@code folder}, which is made if absent, and compares.
   *
   * @throws org.anshu.failure.AnshuException RELEASE_REFUSED if the release was never sealed
   */
  public List<Printed> into(ReleaseState release, Path folder) {
    Path place = installation.releases().resolve(release.id());
    SealedRelease seal =
        ReleaseSeal.read(place).orElseThrow(() -> ReleaseSeal.unsealed(release.id(), place));
    try (SealedState then = SealedState.unpack(place.resolve(ReleaseSeal.ARCHIVE))) {
      Files.createDirectories(folder);
      Reprint.into(
          then.installation(installation),
          databases,
          new Reprint.Of(release, seal.reports()),
          folder,
          progress);
      List<Printed> printed = new ArrayList<>();
      for (ReleaseFile file : ReleaseFiles.lying(folder)) {
        printed.add(compare(place, folder, file.name()));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Printed compare(Path place, Path folder, String name) {
    Path lying = place.resolve(name);
    if (!Files.isRegularFile(lying)) {
      return new Printed(name, false, new Text("  发布中没有此文件", "  not in the release"));
    }
    if (begins(lying, folder.resolve(name))) {
      return new Printed(name, true, Text.same(""));
    }
    List<Spot> spots = FileComparison.of(folder.resolve(name), lying, 1);
    if (spots.isEmpty()) {
      return new Printed(name, true, Text.same(""));
    }
    Text where = spots.get(0).place();
    return new Printed(name, false, new Text("  " + where.chinese(), "  " + where.english()));
  }

  /** Whether a signed file begins with the bytes of the unsigned one. */
  static boolean begins(Path lying, Path fresh) {
    try {
      return lying.toString().endsWith(".pdf")
          && Files.size(lying) > Files.size(fresh)
          && Files.mismatch(lying, fresh) == Files.size(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
