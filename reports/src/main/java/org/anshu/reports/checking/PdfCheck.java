package org.anshu.reports.checking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.PageInk.Glyph;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.WrittenReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads a document once, page by page, and checks all that can be seen on its pages. */
final class PdfCheck {

  private PdfCheck() {}

  /**
   * Checks.
   *
   * @param pages filled with the text of each page, its number included
   */
  static List<CheckFinding> of(
      WrittenReport report, Path pdf, CheckSettings settings, List<String> pages) {
    Findings findings = new Findings(String.valueOf(pdf.getFileName()));
    Script script = Script.of(report);
    List<String> texts = new ArrayList<>();
    ChartCheck charts = new ChartCheck(report, findings);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      FontFaults fonts = new FontFaults(findings);
      PageGeometry geometry = new PageGeometry(findings, signers(report));
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PageInk ink = PageReader.read(document.getPage(number - 1), number, fonts);
        ClippingCheck.of(ink, findings);
        if (settings.geometry()) {
          geometry.check(ink, document.getNumberOfPages());
        }
        charts.page(ink);
        texts.add(text(ink, false));
        pages.add(text(ink, true));
      }
    } catch (IOException e) {
      findings.add(
          Check.TEXT,
          Text.same(""),
          new Text("可读取的PDF", "a readable PDF"),
          Text.same(String.valueOf(e.getMessage())),
          new Text("检查磁盘空间后重新排版", "Check the free disk space and render again"));
      return findings.list();
    }
    TextCheck.of(script, texts, findings, TextCheck.Form.PDF);
    charts.end();
    if (settings.archive()) {
      ArchiveCheck.of(pdf, findings);
    }
    return findings.list();
  }

  private static Set<String> signers(WrittenReport report) {
    return report.blocks().stream()
        .filter(Block.Signature.class::isInstance)
        .map(block -> Squeezed.printed(((Block.Signature) block).issuer()))
        .collect(Collectors.toSet());
  }

  /** The text of a page, as drawn. */
  private static String text(PageInk ink, boolean withNumber) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : ink.glyphs()) {
      if (glyph.seen() && (withNumber || !PageGeometry.isPageNumber(ink, glyph))) {
        text.append(Squeezed.of(glyph.text()));
      }
    }
    return text.toString();
  }
}
