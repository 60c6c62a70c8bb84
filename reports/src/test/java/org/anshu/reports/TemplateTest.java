package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for templates; Jasper itself is silent about all of these. */
class TemplateTest {

  private static final Path FOLDER = Path.of("templates", "monthly");
  private static final Pattern PROPERTY =
      Pattern.compile("<property(?:Expression)? name=\"([^\"]+)\"");
  private static final Pattern STATIC_TEXT = Pattern.compile("<text><!\\[CDATA\\[(.*?)\\]\\]>");

  /** Every property the templates may use, tried once; an unknown one would be ignored. */
  private static final Set<String> KNOWN =
      Set.of(
          "pdf.force.linebreak.policy",
          "pdf.justified.letter.spacing",
          "xls.detect.cell.type",
          "xls.white.page.background",
          "xls.remove.empty.space.between.rows",
          "xls.remove.empty.space.between.columns",
          "xls.wrap.text",
          "xls.ignore.anchors",
          "xls.show.gridlines",
          "xls.fit.width",
          "xls.fit.height",
          "xls.print.page.width",
          "xls.print.page.height",
          "xls.print.page.top.margin",
          "xls.print.page.left.margin",
          "xls.print.page.bottom.margin",
          "xls.print.page.right.margin",
          "xls.sheet.name");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noElementsOverlapAndNoneLeavesItsBand(Path template) throws JRException {
    JRReport report = JRXmlLoader.load(template.toFile());
    for (JRBand band : bands(report)) {
      JRElement[] elements = band.getElements();
      for (int i = 0; i < elements.length; i++) {
        assertThat(elements[i].getX() + elements[i].getWidth()).isLessThanOrEqualTo(442);
        assertThat(elements[i].getY() + elements[i].getHeight())
            .isLessThanOrEqualTo(band.getHeight());
        for (int j = 0; j < i; j++) {
          assertThat(overlap(elements[i], elements[j]))
              .as("%s: elements %d and %d", template, i, j)
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTextStretchesOrScalesButThePageNumber(Path template) throws JRException {
    JRReport report = JRXmlLoader.load(template.toFile());
    for (JRBand band : bands(report)) {
      for (JRElement element : band.getElements()) {
        if (element instanceof JRTextField field && band != report.getPageFooter()) {
          assertThat(field.getTextAdjust())
              .as(field.getExpression().getText())
              .isNotEqualTo(TextAdjustEnum.CUT_TEXT);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void onlyKnownPropertiesAndNoQueriesAreUsed(Path template) throws IOException {
    String text = Files.readString(template);
    assertThat(text).doesNotContain("<query");
    Matcher property = PROPERTY.matcher(text);
    while (property.find()) {
      assertThat(property.group(1)).startsWith("net.sf.jasperreports.export.");
      assertThat(KNOWN).contains(property.group(1).replace("net.sf.jasperreports.export.", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void fixedTextsNeedNoRareCharacters(Path template) throws IOException {
    Matcher text = STATIC_TEXT.matcher(Files.readString(template));
    while (text.find()) {
      assertThat(java.nio.charset.Charset.forName("GB2312").newEncoder().canEncode(text.group(1)))
          .as(text.group(1))
          .isTrue();
    }
  }

  @Test
  void everyPhraseIsUsedAndWrittenOnce() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("text_zh.properties"));
    List<String> keys = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(line.substring(0, line.indexOf('=')));
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
    String sources = sources();
    for (String key : keys) {
      boolean built =
          key.matches("(grade|heading|sheet)\\..*")
              || key.endsWith(".none")
              || key.endsWith(".some");
      assertThat(built || sources.contains('"' + key + '"')).as(key).isTrue();
    }
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static List<JRBand> bands(JRReport report) {
    List<JRBand> bands = new ArrayList<>();
    Stream.of(
            report.getTitle(),
            report.getColumnHeader(),
            report.getPageFooter(),
            report.getSummary())
        .filter(band -> band != null)
        .forEach(bands::add);
    if (report.getDetailSection() != null && report.getDetailSection().getBands() != null) {
      bands.addAll(List.of(report.getDetailSection().getBands()));
    }
    return bands;
  }

  private static boolean overlap(JRElement one, JRElement other) {
    return one.getX() < other.getX() + other.getWidth()
        && other.getX() < one.getX() + one.getWidth()
        && one.getY() < other.getY() + other.getHeight()
        && other.getY() < one.getY() + one.getHeight();
  }
}
