package org.anshu.reports.checking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.reports.Format;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.document.WrittenReport;

/**
 * Checks a report before it is released: reads every file back and compares it with what was
 * written, and what was written with the release. What it cannot see stands in decision 0185.
 */
public final class ReportCheck {

  private static final int SHOWN = 5;

  private ReportCheck() {}

  /**
   * The faults of a report; empty if it may go out. Threads may check at the same time.
   *
   * @param written what was written
   * @param rendered its files; formats that were not asked for are not missed
   */
  public static List<CheckFinding> check(
      WrittenReport written, RenderedReport rendered, CheckSettings settings) {
    List<CheckFinding> all = new ArrayList<>(RecordCheck.of(written));
    all.addAll(SumCheck.of(written, settings.release()));
    Path cells = rendered.cells();
    ReleaseValues release = settings.release();
    if (cells != null && release != null) {
      all.addAll(FigureCheck.of(written, cells, release));
    }
    List<String> pages = new ArrayList<>();
    for (Path pdf : rendered.files(Format.PDF)) {
      all.addAll(PdfCheck.of(written, pdf, settings, pages));
    }
    for (Path xlsx : rendered.files(Format.XLSX)) {
      all.addAll(WorkbookCheck.of(written, xlsx));
    }
    for (Path docx : rendered.files(Format.DOCX)) {
      all.addAll(WordCheck.of(written, docx));
    }
    if (rendered.files().containsKey(Format.CSV)) {
      all.addAll(ListCheck.of(written, rendered.files(Format.CSV)));
    }
    for (Path ofd : rendered.files(Format.OFD)) {
      boolean alone = rendered.files(Format.PDF).isEmpty();
      all.addAll(alone ? OfdCheck.alone(written, ofd) : OfdCheck.of(pages, ofd));
    }
    return List.copyOf(all);
  }

  /** Checks, and fails if there is a fault. */
  public static void require(
      WrittenReport written, RenderedReport rendered, CheckSettings settings) {
    List<CheckFinding> findings = check(written, rendered, settings);
    if (!findings.isEmpty()) {
      throw failure(findings);
    }
  }

  /** The failure that says {@code findings}, at least one; the first ones in full. */
  public static AnshuException failure(List<CheckFinding> findings) {
    return new AnshuException(
        FailureCode.CHECK_FAILED,
        new Text("报告通过发布前检查", "A report that passes the checks before release"),
        new Text(said(findings, Language.CHINESE), said(findings, Language.ENGLISH)),
        findings.get(0).action());
  }

  private static String said(List<CheckFinding> findings, Language language) {
    String first =
        findings.stream()
            .limit(SHOWN)
            .map(finding -> finding.text().in(language))
            .collect(Collectors.joining("\n"));
    int rest = findings.size() - SHOWN;
    Text more = new Text("\n另有" + rest + "处", "\nand " + rest + " more");
    return rest > 0 ? first + more.in(language) : first;
  }
}
