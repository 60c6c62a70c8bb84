package org.anshu.reports.checking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Asks the PDF/A validator of the Open Preservation Foundation: ISO 19005-2, level b. */
final class ArchiveCheck {

  private static final Pattern PAGE = Pattern.compile("pages?\\[(\\d+)]");

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** Read once: a validator that is asked for by flavour parses its rules anew. */
  private static final ValidationProfile RULES =
      Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(PDFAFlavour.PDFA_2_B);

  private ArchiveCheck() {}

  static void of(Path pdf, Findings findings) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(pdf.toFile(), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(RULES, false)) {
      ValidationResult result = validator.validate(parser);
      if (!result.isCompliant()) {
        report(result, findings);
      }
    } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException e) {
      add(findings, Text.same(""), String.valueOf(e.getMessage()), 1);
    }
  }

  /** Each broken rule once, with its first place and how often. */
  private static void report(ValidationResult result, Findings findings) {
    Map<String, TestAssertion> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (TestAssertion broken : result.getTestAssertions()) {
      if (broken.getStatus() == TestAssertion.Status.FAILED) {
        String rule =
            "%s-%d".formatted(broken.getRuleId().getClause(), broken.getRuleId().getTestNumber());
        first.putIfAbsent(rule, broken);
        counts.merge(rule, 1, Integer::sum);
      }
    }
    first.forEach(
        (rule, broken) -> {
          Matcher page = PAGE.matcher(String.valueOf(broken.getLocation().getContext()));
          Text place =
              page.find() ? Findings.page(Integer.parseInt(page.group(1)) + 1) : Text.same("");
          add(findings, place, rule + " " + broken.getMessage(), counts.getOrDefault(rule, 1));
        });
  }

  private static void add(Findings findings, Text place, String rule, int times) {
    findings.add(
        Check.ARCHIVE,
        place,
        new Text("符合PDF/A-2b（ISO 19005-2）", "PDF/A-2b (ISO 19005-2)"),
        new Text(
            "违反 %s（%d处）".formatted(rule, times), "breaks %s (%d times)".formatted(rule, times)),
        new Text(
            "重新排版；若仍如此，检查字体、颜色和签名图片，并把此信息交开发人员",
            "Render again; if it stays, check fonts, colours and the picture of the seal, and hand"
                + " this to the developers"));
  }
}
