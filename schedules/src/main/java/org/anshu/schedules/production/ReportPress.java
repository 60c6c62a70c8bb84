package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anshu.failure.AnshuException;
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
import org.anshu.reports.catalogue.ReleaseOnce;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.WrittenReport;
import org.anshu.schedules.production.PrintedRelease.Printed;

/**
 * Prints editions of one release into a folder, two at a time, each checked by machine. The first
 * failure ends it, naming the report; what was begun is finished, nothing more is begun.
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
  record Work(
      Path folder, String releaseId, YearMonth month, Set<Format> formats, boolean due) {

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
      CheckedEdition check) {}

  /** The editions that were printed, in the order of {@code editions}. */
  List<Printed> print(Work work, List<Edition> editions) {
    try (Connection serving = databases.serving()) {
      return together(shared(work, serving), editions);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  /** The same, one after the other and by way of {@code serving} alone, which stays open. */
  List<Printed> print(Work work, List<Edition> editions, Connection serving) {
    Shared shared = shared(work, serving);
    List<Printed> printed = new ArrayList<>();
    for (Edition edition : editions) {
      named(shared, edition, serving)
          .ifPresent(files -> printed.add(new Printed(edition, files)));
    }
    return printed;
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
        CheckedEdition.of(serving, work, indicators));
  }

  private List<Printed> together(Shared shared, List<Edition> editions) {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    AtomicBoolean failed = new AtomicBoolean();
    progress.stage(new Text("生成报告", "Printing reports"), editions.size());
    try {
      List<CompletableFuture<Optional<RenderedReport>>> begun = new ArrayList<>();
      for (Edition edition : editions) {
        begun.add(CompletableFuture.supplyAsync(() -> own(shared, edition, failed), pool));
      }
      List<Printed> printed = new ArrayList<>();
      for (int i = 0; i < editions.size(); i++) {
        Edition edition = editions.get(i);
        begun.get(i).join().ifPresent(files -> printed.add(new Printed(edition, files)));
        progress.rows(i + 1L);
      }
      progress.done(new Text(printed.size() + " 份", printed.size() + " editions"));
      return printed;
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      pool.shutdown();
      closeDown(pool);
    }
  }

  /** Waits for what was begun: the folder is thrown away afterwards. */
  private static void closeDown(ExecutorService pool) {
    try {
      pool.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Optional<RenderedReport> own(Shared shared, Edition edition, AtomicBoolean failed) {
    if (failed.get()) {
      return Optional.empty();
    }
    try (Connection serving = databases.serving()) {
      return named(shared, edition, serving);
    } catch (SQLException e) {
      failed.set(true);
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    } catch (RuntimeException e) {
      failed.set(true);
      throw e;
    }
  }

  private static Optional<RenderedReport> named(
      Shared shared, Edition edition, Connection serving) {
    try {
      return one(shared, edition, serving);
    } catch (AnshuException e) {
      throw e.at(edition.name());
    }
  }

  private static Optional<RenderedReport> one(
      Shared shared, Edition edition, Connection serving) {
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
    WrittenReport written = edition.report().write(input);
    CellMap.Head head =
        new CellMap.Head(
            edition.report().id(), shared.work().releaseId(), "", shared.work().month());
    RenderedReport rendered =
        shared
            .printing()
            .print(
                written,
                head,
                shared.work().folder().resolve(edition.reader().folder()),
                edition.report().fileName(input),
                shared.release().figures().release().computedAt());
    shared.check().require(written, rendered);
    return Optional.of(rendered);
  }
}
