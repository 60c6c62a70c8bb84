package org.anshu.pipeline.assessment.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.workbook.FilledSheet;
import org.anshu.connectors.spi.workbook.Workbooks;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.AssessmentState;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Mark;

/** The sheets of an assessment: generated, examined when they come back, and taken in. */
public final class AssessmentSheets {

  private final Means means;
  private final AssessmentBook book;
  private final Assessment assessment;
  private final SheetStore store;
  private final Parties parties;
  private final EvidenceFolder evidence;

  /**
   * What reads and writes files.
   *
   * @param connector of dropped files
   */
  public record Means(PipelineSettings settings, Connector connector, Workbooks workbooks) {}

  /** The sheets of {@code assessment}; the roster and the assessors are read once. */
  public AssessmentSheets(Means means, AssessmentBook book, Assessment assessment) {
    this.means = means;
    this.book = book;
    this.assessment = assessment;
    store = new SheetStore(book, assessment.id());
    parties = Parties.read(means.settings(), means.connector(), assessment);
    Rubric rubric = assessment.rubric();
    evidence = new EvidenceFolder(assessment.evidence(), rubric.from(), rubric.to());
  }

  /** What is wrong with the roster and the assessors; nothing else can be done before. */
  public List<Text> faults() {
    return parties.faults().stream().map(FaultList::text).toList();
  }

  /** Who is assessed. */
  public List<AssessedUnit> units() {
    return parties.units();
  }

  /** Who assesses. */
  public List<Assessor> assessors() {
    return parties.assessors();
  }

  /** All receipts, newest first. */
  public List<SheetReceipt> receipts() {
    return store.receipts();
  }

  /** Generates sheets to hand out. */
  public SheetTemplates templates() {
    requireParties();
    List<Mark> self = store.marks(SheetKind.SELF);
    return new SheetTemplates(means.workbooks(), assessment, parties, self);
  }

  /**
   * Fills sheets from a list of marks, all of them or none; see {@link SheetFilling}.
   *
   * @param list CSV or XLSX with the columns unit, item, assessor, points, reason, evidence and
   *     evidence_date, in English or Chinese
   * @return what is wrong with list or sheets; nothing was written if anything is
   */
  public List<Fault> fill(Path list, List<Path> files) {
    requireParties();
    return new SheetFilling(means.workbooks(), assessment, parties)
        .fill(means.connector(), list, files);
  }

  private void requireParties() {
    if (!parties.faults().isEmpty()) {
      List<String> texts = faults().stream().map(Text::chinese).toList();
      throw Refusals.refused(
          new Text("名单和评分人无误", "A roster and assessors without faults"),
          Text.same(String.join("；", texts)),
          new Text(
              "请改正 %s、%s".formatted(assessment.units(), assessment.assessors()),
              "Correct " + assessment.units() + " and " + assessment.assessors()));
    }
  }

  /**
   * Examines a file that was handed in; nothing is stored. A workbook says itself what it is; a CSV
   * file, or a workbook whose name begins with {@code facts} or 事项表, is a list of facts.
   */
  public ExaminedSheet examine(Path file) {
    requireParties();
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      return refused(file, "没有这个文件；请核对文件名");
    }
    if (name.endsWith(".csv")) {
      return facts(file);
    }
    if (!name.endsWith(".xlsx")) {
      return refused(file, "不是 .xlsx 文件；.xls 或 .et 请另存为 .xlsx");
    }
    FilledSheet filled;
    try {
      filled = means.workbooks().read(file);
    } catch (AnshuException e) {
      return refused(file, e.message(Language.CHINESE).replaceAll("\\s*\\R\\s*", "；"));
    }
    String kind = filled.identification().getOrDefault("kind", "");
    boolean named = name.startsWith("facts") || name.startsWith(SheetKind.FACTS.title());
    if (kind.equals(SheetKind.FACTS.id()) || kind.isEmpty() && named) {
      return facts(file);
    }
    return new SheetIdentity(assessment, parties).examine(file, filled, evidence);
  }

  private static ExaminedSheet refused(Path file, String reason) {
    FaultList faults = new FaultList();
    faults.add(String.valueOf(file.getFileName()), "", "", reason);
    return new ExaminedSheet(
        file, "", SheetKind.REVIEW, "", "", List.of(), List.of(), faults.all());
  }

  private ExaminedSheet facts(Path file) {
    return new FactFile(assessment.rubric(), parties.units(), evidence, book.today())
        .read(means.connector(), file);
  }

  /**
   * Takes in a file without faults. The same bytes again give the receipt they have; other bytes
   * are the next version, and the older one is kept. Scores that are frozen do not change by it.
   *
   * @param by with a reason of its own if something is frozen already
   * @param reasoned whether that reason was given by a person
   * @throws AnshuException ASSESSMENT_REFUSED if the assessment does not stand where such sheets
   *     are taken in
   */
  public SheetReceipt accept(ExaminedSheet sheet, Decision by, boolean reasoned) {
    if (!sheet.faults().isEmpty()) {
      throw new IllegalArgumentException("A file with faults: " + sheet.file());
    }
    Optional<SheetReceipt> known = store.current(sheet);
    if (known.isPresent() && known.get().sha256().equals(sheet.sha256())) {
      return known.get();
    }
    requireOpen(sheet.kind(), reasoned);
    SheetReceipt receipt = store.next(sheet, by.by());
    keep(sheet.file(), receipt.kept(assessment));
    store.save(receipt, sheet, by);
    return receipt;
  }

  private void requireOpen(SheetKind kind, boolean reasoned) {
    AssessmentBook.Entry entry = book.entry(assessment.id());
    AssessmentState state = entry.state();
    if (!state.open() || state.compareTo(kind.from()) < 0) {
      String to = state.open() ? kind.from().id().replace('_', '-') : "review";
      String command = "anshu assess advance %s --to %s".formatted(assessment.id(), to);
      throw Refusals.refused(
          new Text(
              "%s在“%s”阶段报送".formatted(kind.title(), kind.from().title().chinese()),
              "A %s sheet in the state %s".formatted(kind.id(), kind.from().id())),
          new Text("考核处于“%s”阶段".formatted(state.title().chinese()), "The state " + state.id()),
          state.open()
              ? new Text("请先运行 " + command, "Run '" + command + "' first")
              : new Text(
                  "确需补报的，由安委会负责人运行 %s 重开评审；已冻结的得分不变，重新冻结后才计入".formatted(command),
                  "Let the head of the committee reopen the review: " + command));
    }
    if ((entry.round() > 0 || !kind.opens(state)) && !reasoned) {
      throw Refusals.refused(
          new Text(
              "%s在“%s”阶段、冻结之前报送，或写明补报的理由".formatted(kind.title(), kind.from().title().chinese()),
              "A %s sheet in the state %s before the inputs are frozen, or a reason"
                  .formatted(kind.id(), kind.from().id())),
          new Text(
              "考核处于“%s”阶段，已冻结 %d 轮".formatted(state.title().chinese(), entry.round()),
              "The state %s, %d rounds frozen".formatted(state.id(), entry.round())),
          new Text("以 --why 写明理由", "Give the reason in --why"));
    }
  }

  private static void keep(Path file, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Path fresh = to.resolveSibling("." + to.getFileName() + ".new");
      Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
