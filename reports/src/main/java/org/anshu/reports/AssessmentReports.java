package org.anshu.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.anshu.registry.league.League;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.reports.assessment.AdviceWriter;
import org.anshu.reports.assessment.AnnouncementWriter;
import org.anshu.reports.assessment.AppealFile;
import org.anshu.reports.assessment.DossierWriter;
import org.anshu.reports.assessment.ExtractWriter;
import org.anshu.reports.assessment.PrintedRound;
import org.anshu.reports.assessment.Publicity;
import org.anshu.reports.assessment.SheetWriter;
import org.anshu.reports.assessment.WorkingTable;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.Reproducible;
import org.anshu.reports.rendering.SheetPrinter;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of one round of an assessment. The same result always prints the same bytes.
 * Documents are read back and checked as reports are; a fault fails with {@code CHECK_FAILED}.
 */
public final class AssessmentReports {

  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int THREADS = 2;

  private final ReportSettings settings;
  private final PrintedRound round;
  private final FontRoles fonts;
  private final Path folder;
  private final Progress progress;

  /**
   * Printing into a folder.
   *
   * @param settings the office and its fonts
   * @param folder made if absent; files of the same name are replaced
   */
  public AssessmentReports(
      ReportSettings settings, PrintedRound round, Path folder, Progress progress) {
    this.settings = settings;
    this.round = round;
    this.fonts = FontRoles.find(settings.fontFolders());
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * A document and its tables.
   *
   * @param xlsx the same tables, numbers as numbers
   * @param warnings what a person should look at before signing, such as substitute fonts
   */
  public record Document(Path pdf, Path xlsx, List<Text> warnings) {}

  /** The announcement of ranks and grades, {@code 考核结果通报.pdf} and {@code .xlsx}. */
  public Document announcement(AssessmentResult result) {
    return render(new AnnouncementWriter(settings, fonts, round).write(result), "考核结果通报");
  }

  /**
   * What the public gets.
   *
   * @param report {@code 考核结果公开.pdf} and {@code .xlsx}
   * @param csv the same as text, UTF-8 with a byte order mark, for spreadsheets
   */
  public record Extract(Document report, Path csv) {}

  /** The public extract. */
  public Extract extract(AssessmentResult result, Publicity publicity) {
    ExtractWriter writer = new ExtractWriter(settings, fonts, round, publicity);
    Document report = render(writer.write(result), "考核结果公开");
    Path csv = folder.resolve("考核结果公开.csv");
    try {
      Files.writeString(csv, BYTE_ORDER_MARK + writer.csv(result), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Extract(report, csv);
  }

  /** How firmly the ranking stands, {@code 名次稳健性参考.pdf} and {@code .xlsx}. */
  public Document advice(AssessmentResult result, League league) {
    return render(new AdviceWriter(settings, fonts, round).write(result, league), "名次稳健性参考");
  }

  /**
   * The dossier of an appeal, {@code 申诉卷宗-<编号>.pdf} and {@code .xlsx}, with the unit's sheets
   * before and after it, {@code …-原评分表.pdf} and {@code …-新评分表.pdf}.
   */
  public Document dossier(AppealFile file) {
    String name = "申诉卷宗-" + file.number();
    Document document = render(new DossierWriter(settings, fonts, round).write(file), name);
    SheetWriter before = new SheetWriter(settings, file.roundBefore(), file.before(), null);
    SheetWriter after = new SheetWriter(settings, file.roundAfter(), file.after(), file.before());
    SheetPrinter printer = new SheetPrinter(fonts);
    printer.pdf(
        before.write(file.before().of(file.unit())), folder.resolve(name + "-原评分表.pdf"), created());
    printer.pdf(
        after.write(file.after().of(file.unit())), folder.resolve(name + "-新评分表.pdf"), created());
    return document;
  }

  /** The committee's working table with formulas alive, {@code 考核工作底表.xlsx}. */
  public Path workingTable(AssessmentResult result) {
    Path xlsx = folder.resolve("考核工作底表.xlsx");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new WorkingTable(round).write(result, xlsx, created());
    Reproducible.xlsx(xlsx);
    return xlsx;
  }

  /**
   * Score sheets as printed.
   *
   * @param files in the order of the units
   * @param warnings what a person should look at, such as substitute fonts
   */
  public record Sheets(List<Path> files, List<Text> warnings) {}

  /** The score sheets of all units, {@code 评分表/<类别>-<单位>-<代码>.pdf}. */
  public Sheets sheets(AssessmentResult result, @Nullable AssessmentResult before) {
    return sheets(result, before, result.units());
  }

  /**
   * The score sheets of some units.
   *
   * @param before the round before, whose points are printed beside those that differ; null if
   *     there is none
   */
  public Sheets sheets(
      AssessmentResult result, @Nullable AssessmentResult before, List<UnitScore> units) {
    Path sheets = folder.resolve("评分表");
    SheetWriter writer = new SheetWriter(settings, round, result, before);
    AtomicInteger done = new AtomicInteger();
    progress.stage(new Text("打印评分表", "Printing the score sheets"), units.size());
    List<Text> warnings = new ArrayList<>(fonts.missing());
    List<Callable<Path>> work = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    SheetPrinter printer = new SheetPrinter(fonts);
    try {
      Files.createDirectories(sheets);
      for (UnitScore score : units) {
        work.add(
            () -> {
              Path pdf = sheets.resolve(name(score) + ".pdf");
              printer.pdf(writer.write(score), pdf, created());
              advance(done);
              return pdf;
            });
      }
      files.addAll(all(work));
      warnings.addAll(printer.warnings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.done(new Text(files.size() + " 张", files.size() + " sheets"));
    return new Sheets(files, warnings);
  }

  /** Progress is told by one thread at a time. */
  private synchronized void advance(AtomicInteger done) {
    progress.rows(done.incrementAndGet());
  }

  private static String name(UnitScore score) {
    String unit = score.unit().name().replaceAll("[/\\\\:*?\"<>|\\s]", "_");
    return score.unit().type().title().chinese() + "-" + unit + "-" + score.unit().code();
  }

  private Document render(WrittenReport report, String name) {
    progress.stage(new Text("排版" + name, "Rendering " + name), -1);
    RenderedReport rendered =
        new Printing(fonts, Printing.ALL)
            .print(report, null, folder, name, round.date().atStartOfDay());
    ReportCheck.require(report, rendered, CheckSettings.withoutFigures());
    progress.done(Text.same(name));
    return new Document(rendered.pdf(), rendered.xlsx(), rendered.warnings());
  }

  private Instant created() {
    return round.date().atStartOfDay(CITY_ZONE).toInstant();
  }

  private static <T> List<T> all(List<Callable<T>> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(work)) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
