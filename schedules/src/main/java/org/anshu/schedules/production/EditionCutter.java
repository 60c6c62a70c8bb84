package org.anshu.schedules.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.registry.Indicator;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.Edition;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.ReleaseOnce;
import org.anshu.reports.disclosure.Editions;
import org.anshu.reports.disclosure.Protocol;
import org.anshu.reports.disclosure.StoredFigures;
import org.anshu.reports.document.WrittenReport;

/**
 * Cuts what the public and the districts may not see out of the drafts of a release
 * (docs/decisions/0207). All drafts of a reader are cut together, the public's before the
 * districts'; the protocols go beside the office's files, for the next editions.
 */
final class EditionCutter {

  private final Installation installation;
  private final Editions editions;
  private final StoredFigures stored;
  private final Editions.OfRelease release;
  private final Path folder;
  private final List<Path> published;
  private Optional<Edition> ours = Optional.empty();

  /**
   * A cutter for one release.
   *
   * @param serving where the figures of all releases are; only read, left open
   * @param figures of the release
   * @param folder where the protocols go
   */
  EditionCutter(
      Installation installation,
      Databases databases,
      Connection serving,
      List<Indicator> indicators,
      ReleaseOnce figures,
      Path folder) {
    this.installation = installation;
    this.stored = StoredFigures.in(serving);
    this.editions =
        new Editions(
            DisclosureRules.load(installation.registries(), indicators), indicators, stored);
    this.release =
        new Editions.OfRelease(
            figures.figures().release().id(),
            figures.figures().release().month(),
            figures.figures().units());
    this.folder = folder;
    this.published = published(databases);
  }

  /** The protocols of the public editions that came out before this release was computed. */
  private List<Path> published(Databases databases) {
    try (ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      List<String> before =
          lives.all().stream()
              .filter(life -> life.state().closed() && life.releaseId().compareTo(release.id()) < 0)
              .map(Life::releaseId)
              .sorted(Comparator.naturalOrder())
              .toList();
      return Protocol.of(installation.releases(), before);
    }
  }

  /** The drafts as {@code reader} may see them. */
  List<Draft> cut(Reader reader, List<Draft> drafts) {
    if (reader.kind() == Reader.Kind.INTERNAL || drafts.isEmpty()) {
      return drafts;
    }
    List<WrittenReport> written = drafts.stream().map(Draft::written).toList();
    Editions.Cut cut = editions.cut(reader, release, written, older(reader));
    Path protocol = cut.protocol().write(folder);
    if (reader.kind() == Reader.Kind.PUBLIC) {
      ours = Optional.of(Protocol.read(protocol, stored, editions.concerned()));
    }
    List<Draft> left = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      left.add(drafts.get(i).with(cut.reports().get(i)));
    }
    return left;
  }

  private List<Edition> older(Reader reader) {
    List<Edition> older = new ArrayList<>();
    for (Path file : published) {
      older.add(Protocol.read(file, stored, editions.concerned()));
    }
    if (reader.kind() == Reader.Kind.DISTRICT) {
      ours.or(this::printed).ifPresent(older::add);
    }
    return older;
  }

  /** This release's public edition, if it was printed before. */
  private Optional<Edition> printed() {
    Path file = installation.releases().resolve(release.id()).resolve("disclosure.json");
    return Files.isRegularFile(file)
        ? Optional.of(Protocol.read(file, stored, editions.concerned()))
        : Optional.empty();
  }
}
