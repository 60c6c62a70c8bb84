package org.anshu.reports.checking;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.ofd.OfdTexts;

/** The pages of the OFD say the same as those of the PDF, character by character. */
final class OfdCheck {

  private static final Text ACTION =
      new Text("重新生成OFD；不要手工修改", "Make the OFD again; do not edit it by hand");

  /** The number of a page, which is drawn last. */
  private static final Pattern NUMBER = Pattern.compile("—\\d+—$");

  private OfdCheck() {}

  /**
   * Compares.
   *
   * @param pages the text of each page of the PDF, squeezed, with its number
   */
  static List<CheckFinding> of(List<String> pages, Path ofd) {
    Findings findings = new Findings(String.valueOf(ofd.getFileName()));
    try {
      List<String> found = texts(ofd);
      if (found.size() != pages.size()) {
        findings.add(
            Check.OFD,
            Text.same(""),
            new Text(pages.size() + "页", pages.size() + " pages"),
            new Text(found.size() + "页", found.size() + " pages"),
            ACTION);
      }
      for (int i = 0; i < Math.min(found.size(), pages.size()); i++) {
        page(i + 1, pages.get(i), found.get(i), findings);
      }
    } catch (RuntimeException e) {
      unreadable(e, findings);
    }
    return findings.list();
  }

  /** Lays the pages of an OFD that was printed without a PDF beside what was written. */
  static List<CheckFinding> alone(WrittenReport report, Path ofd) {
    Findings findings = new Findings(String.valueOf(ofd.getFileName()));
    try {
      List<String> found =
          texts(ofd).stream().map(page -> NUMBER.matcher(page).replaceFirst("")).toList();
      TextCheck.of(
          Script.of(report),
          found,
          findings,
          new TextCheck.Form(Check.OFD, Findings::page, ACTION));
    } catch (RuntimeException e) {
      unreadable(e, findings);
    }
    return findings.list();
  }

  /** The text of each page, squeezed, with its number. */
  private static List<String> texts(Path ofd) {
    return OfdTexts.read(ofd).stream()
        .map(runs -> runs.stream().map(Squeezed::of).collect(Collectors.joining()))
        .toList();
  }

  private static void unreadable(RuntimeException e, Findings findings) {
    findings.add(
        Check.OFD,
        Text.same(""),
        new Text("可读取的OFD", "a readable OFD"),
        Text.same(String.valueOf(e.getMessage())),
        ACTION);
  }

  private static void page(int number, String wanted, String found, Findings findings) {
    if (wanted.equals(found)) {
      return;
    }
    int same = 0;
    while (same < Math.min(wanted.length(), found.length())
        && wanted.charAt(same) == found.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - 10);
    findings.add(
        Check.OFD,
        Findings.page(number),
        quote("与PDF相同的", "as in the PDF, ", wanted, from),
        Findings.quote(found.substring(from, Math.min(found.length(), from + 30))),
        ACTION);
  }

  private static Text quote(String chinese, String english, String text, int from) {
    Text quoted = Findings.quote(text.substring(from, Math.min(text.length(), from + 30)));
    return new Text(chinese + quoted.chinese(), english + quoted.english());
  }
}
