package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.life.PublishedEditions;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Indicator;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.Edition;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.ReleaseOnce;
import org.anshu.reports.disclosure.Editions;
import org.anshu.reports.disclosure.KnownNames;
import org.anshu.reports.disclosure.Protocol;
import org.anshu.reports.disclosure.StoredFigures;
import org.anshu.reports.document.WrittenReport;
import org.anshu.schedules.listing.EnterpriseNames;

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
  private final boolean besides;
  private final SortedSet<String> before;
  private final PipelineSettings settings;
  private Optional<Edition> ours = Optional.empty();

  /** Whether what came out before was asked for; a reprint from sealed files has its own. */
  private boolean kept;

  /**
   * A cutter for one release.
   *
   * @param serving where the figures of all releases are; only read, left open
   * @param figures of the release
   * @param work where the protocols go; reports that are printed whether due or not stand beside
   *     those of the release and must not give away what they keep back
   */
  EditionCutter(
      Installation installation,
      Databases databases,
      Connection serving,
      List<Indicator> indicators,
      ReleaseOnce figures,
      ReportPress.Work work) {
    this.installation = installation;
    this.stored = StoredFigures.in(serving).once();
    this.editions =
        new Editions(
            DisclosureRules.load(installation.registries(), indicators),
            indicators,
            stored,
            () -> names(databases, figures.figures().release().id()));
    this.release =
        new Editions.OfRelease(
            figures.figures().release().id(),
            figures.figures().release().month(),
            figures.figures().units());
    this.folder = work.folder();
    this.besides = !work.due();
    this.before = before(databases);
    this.settings = databases.pipeline();
    this.kept = !installation.home().equals(settings.home());
  }

  private static KnownNames names(Databases databases, String release) {
    return new KnownNames(
        EnterpriseNames.of(
            databases.pipeline(), ReleaseState.find(databases.operationsLogin(), release)));
  }

  private SortedSet<String> before(Databases databases) {
    try (ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      SortedSet<String> out =
          besides
              ? PublishedEditions.out(lives, release.id())
              : PublishedEditions.before(lives, release.id());
      // A reprint from sealed files knows those that were sealed.
      out.removeIf(
          id -> PublishedEditions.protocols(installation.releases().resolve(id)).isEmpty());
      return out;
    }
  }

  /** The drafts as {@code reader} may see them. */
  List<Draft> cut(Reader reader, List<Draft> drafts) {
    if (reader.kind() == Reader.Kind.INTERNAL || drafts.isEmpty()) {
      return drafts;
    }
    if (!kept) {
      kept = true;
      try (ReleaseLife lives = new ReleaseLife(settings)) {
        PublishedEditions.requireKept(lives, release.id());
      }
    }
    List<WrittenReport> written = drafts.stream().map(Draft::written).toList();
    Editions.Cut cut = editions.cut(reader, release, written, older(reader));
    Path protocol = cut.protocol().after(before).write(folder);
    if (reader.kind() == Reader.Kind.PUBLIC) {
      ours = Optional.of(Protocol.read(protocol, stored, editions.concerned()));
    }
    List<Draft> left = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      left.add(drafts.get(i).with(cut.reports().get(i)));
    }
    return left;
  }

  /**
   * What the reader could read before: of the releases that came out, and of this one what was
   * printed for the public, or in its folder if this is a print besides.
   */
  private List<Edition> older(Reader reader) {
    List<Path> files = new ArrayList<>(Protocol.of(installation.releases(), before, reader));
    if (besides) {
      files.addAll(Protocol.of(installation.releases(), List.of(release.id()), reader));
    }
    List<Edition> older = new ArrayList<>();
    for (Path file : files) {
      older.add(Protocol.read(file, stored, editions.concerned()));
    }
    if (!besides && reader.kind() == Reader.Kind.DISTRICT) {
      ours.or(this::printed).ifPresent(older::add);
    }
    return older;
  }

  /** This release's public edition, if it came out before. */
  private Optional<Edition> printed() {
    List<Path> file = Protocol.of(installation.releases(), List.of(release.id()), Reader.PUBLIC);
    return file.stream().findFirst().map(one -> Protocol.read(one, stored, editions.concerned()));
  }
}
