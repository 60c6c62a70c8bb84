package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.reports.FontRoles;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.ReleaseOnce;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.cells.CellMap;
import org.anshu.schedules.production.PrintedRelease.Printed;

/**
 * Prints editions of one release into a folder: reader by reader, the reports of a reader are
 * written, cut to what the reader may see, printed and checked by machine, two at a time. The first
 * failure ends it, naming the report.
 */
final class ReportPress {

  private static final int THREADS = 2;

  private final Installation installation;
  private final Databases databases;
  private final Progress progress;

  ReportPress(Installation installation, Databases databases, Progress progress) {
    this.installation = installation;
    this.databases = databases;
    this.progress = progress;
  }

  /**
   * What is printed.
   *
   * @param folder where the files go: the office's into it, others' below it
   * @param releaseId the release
   * @param month its month
   * @param formats in which formats
   * @param due whether editions that are not due are left out
   */
  record Work(Path folder, String releaseId, YearMonth month, Set<Format> formats, boolean due) {

    Work {
      formats = Set.copyOf(formats);
    }
  }

  /** What all editions of a release share. */
  private record Shared(
      Work work,
      ReportSettings settings,
      FontRoles fonts,
      List<Indicator> indicators,
      ReleaseOnce release,
      Printing printing,
      CheckedEdition check,
      EditionCutter cutter) {}

  /** The editions that were printed, in the order of {@code editions}, readers apart. */
  List<Printed> print(Work work, List<Edition> editions) {
    try (Connection serving = databases.serving();
        Teams writers = new Teams(THREADS)) {
      progress.stage(new Text("生成报告", "Printing reports"), editions.size());
      List<Printed> printed = print(shared(work, serving), editions, writers, this::own);
      progress.done(new Text(printed.size() + " 份", printed.size() + " editions"));
      return printed;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  /** The same, written one after the other by way of {@code serving} alone, which stays open. */
  List<Printed> print(Work work, List<Edition> editions, Connection serving) {
    try (Teams writers = new Teams(1)) {
      return print(
          shared(work, serving),
          editions,
          writers,
          (shared, edition) -> write(shared, edition, serving));
    }
  }

  private Shared shared(Work work, Connection serving) {
    ReportSettings settings = installation.reportSettings(work.month());
    FontRoles fonts = FontRoles.find(settings.fontFolders());
    List<Indicator> indicators = Indicators.load(installation.registries());
    ReleaseOnce release = ReleaseOnce.in(serving, work.releaseId());
    // Read before threads share the connection.
    release.figures();
    return new Shared(
        work,
        settings,
        fonts,
        indicators,
        release,
        new Printing(fonts, work.formats()),
        CheckedEdition.of(serving, work, indicators),
        new EditionCutter(installation, databases, serving, indicators, release, work));
  }

  private interface Writer {
    Optional<Draft> write(Shared shared, Edition edition);
  }

  /** Writes and cuts the editions of a reader while those of the reader before are printed. */
  private List<Printed> print(Shared shared, List<Edition> editions, Teams writers, Writer writer) {
    List<Teams.Begun<Printed>> printed = new ArrayList<>();
    long done = 0;
    try (Teams printers = new Teams(THREADS)) {
      for (List<Edition> ofReader : byReader(editions)) {
        List<Draft> written = new ArrayList<>();
        writers
            .each(ofReader, Edition::name, edition -> writer.write(shared, edition))
            .forEach(draft -> draft.ifPresent(written::add));
        List<Draft> drafts = shared.cutter().cut(ofReader.get(0).reader(), written);
        printed.forEach(Teams.Begun::await);
        progress.rows(done);
        printed.add(
            printers.begin(
                drafts,
                draft -> draft.edition().name(),
                draft -> new Printed(draft.edition(), print(shared, draft))));
        done += ofReader.size();
      }
      printed.forEach(Teams.Begun::await);
      progress.rows(done);
      return Teams.results(printed);
    }
  }

  /** The office's editions, the public's, then those of each district. */
  private static Collection<List<Edition>> byReader(List<Edition> editions) {
    Map<Reader, List<Edition>> groups = new LinkedHashMap<>();
    for (Reader.Kind kind :
        List.of(Reader.Kind.INTERNAL, Reader.Kind.PUBLIC, Reader.Kind.DISTRICT)) {
      for (Edition edition : editions) {
        if (edition.reader().kind() == kind) {
          groups.computeIfAbsent(edition.reader(), key -> new ArrayList<>()).add(edition);
        }
      }
    }
    return groups.values();
  }

  private Optional<Draft> own(Shared shared, Edition edition) {
    try (Connection serving = databases.serving()) {
      return write(shared, edition, serving);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  private static Optional<Draft> write(Shared shared, Edition edition, Connection serving) {
    ReportInput input =
        new ReportInput(
            serving,
            shared.work().releaseId(),
            edition.reader(),
            shared.settings(),
            shared.fonts(),
            shared.indicators(),
            edition.parameters(),
            shared.release());
    if (shared.work().due() && !edition.report().isDue(input)) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(edition, edition.report().write(input), edition.report().fileName(input)));
  }

  private static RenderedReport print(Shared shared, Draft draft) {
    Edition edition = draft.edition();
    CellMap.Head head =
        new CellMap.Head(
            edition.report().id(),
            shared.work().releaseId(),
            edition.reader().unit(),
            shared.work().month());
    RenderedReport rendered =
        shared
            .printing()
            .print(
                draft.written(),
                head,
                shared.work().folder().resolve(edition.reader().folder()),
                draft.name(),
                shared.release().figures().release().computedAt());
    shared.check().require(draft.written(), rendered);
    return rendered;
  }
}
