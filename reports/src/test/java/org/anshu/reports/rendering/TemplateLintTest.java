package org.anshu.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No template of the product has a fault, and each planted one is named with place and remedy. The
 * templates of tables have no file; each is looked at when it is made, in every test that draws.
 */
class TemplateLintTest {

  private static final Path SHEET = Path.of("templates", "assessment", "sheet.jrxml");
  private static final Path TREND = Path.of("templates", "monthly", "chart-trend.jrxml");

  @TempDir Path folder;

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateOfTheProductHasAFault(Path template) throws IOException {
    assertThat(TemplateLint.of(template)).extracting(Text::chinese).isEmpty();
  }

  /** What is said of a copy of a template in which {@code from} became {@code to}. */
  private String planted(Path template, String from, String to) throws IOException {
    String text = Files.readString(template);
    assertThat(text).contains(from);
    Path copy = folder.resolve("mine.jrxml");
    Files.writeString(copy, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    List<Text> faults = TemplateLint.of(copy);
    assertThat(faults).isNotEmpty();
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.chinese()).startsWith("mine.jrxml").contains("处理：");
              assertThat(fault.english()).contains("To do: ");
            });
    return String.join("\n", faults.stream().map(Text::chinese).toList());
  }

  @Test
  void elementsThatOverlapAreFoundAlsoWithinAFrame() throws IOException {
    assertThat(planted(SHEET, "x=\"26\" y=\"0\" width=\"124\"", "x=\"20\" y=\"0\" width=\"124\""))
        .contains("第2段第2个元素考核项目（x=20 y=0）", "与第1个元素重叠", "移开其中一个");
    assertThat(planted(SHEET, "x=\"58\" y=\"22\"", "x=\"58\" y=\"20\""))
        .contains("$P{WINDOW}", "重叠");
  }

  @Test
  void anElementOutsideOfItsBandIsFound() throws IOException {
    assertThat(planted(SHEET, "x=\"258\" y=\"0\" width=\"208\"", "x=\"258\" y=\"0\" width=\"240\""))
        .contains("超出所在的段或框（宽 466、高 22）");
    assertThat(
            planted(
                TREND,
                "y=\"2\" width=\"442\" height=\"166\"",
                "y=\"40\" width=\"442\" height=\"166\""))
        .contains("超出所在的段", "重叠");
  }

  @Test
  void aBandWiderOrHigherThanThePageIsFound() throws IOException {
    assertThat(planted(SHEET, "columnWidth=\"466\"", "columnWidth=\"480\""))
        .contains("版心加页边共宽 609，页宽 595");
    assertThat(planted(TREND, "<summary height=\"198\"", "<summary height=\"700\""))
        .contains("高 700 的段：一页只有 638");
  }

  @Test
  void anUnknownPropertyIsFound() throws IOException {
    assertThat(planted(SHEET, "pdf.force.linebreak.policy", "pdf.force.linebreaks.policy"))
        .contains("属性 net.sf.jasperreports.export.pdf.force.linebreaks.policy：没有程序读取它", "可用：");
  }

  @Test
  void anUnknownAttributeOrElementIsFound() throws IOException {
    assertThat(planted(SHEET, "textAdjust=\"StretchHeight\"", "textAdjusted=\"StretchHeight\""))
        .contains("不是有效的模板", "textAdjusted");
  }

  @Test
  void aFontThatIsNoRoleIsFoundInTextsAndCharts() throws IOException {
    assertThat(planted(SHEET, "name=\"sign\" fontName=\"宋体\"", "name=\"sign\" fontName=\"SimSun\""))
        .contains("字体“SimSun”", "用公文字体之一：", "仿宋");
    assertThat(planted(TREND, "<legendFont fontName=\"宋体\"", "<legendFont fontName=\"Arial\""))
        .contains("第12行：字体“Arial”");
  }

  @Test
  void aMissingLabelIsFound() throws IOException {
    assertThat(planted(SHEET, "<![CDATA[分值]]>", "<![CDATA[]]>")).contains("没有文字", "写上栏名");
    assertThat(planted(TREND, "$P{TITLE}", "$P{CAPTION}"))
        .contains("{CAPTION}：没有声明", "参数 TITLE：没有印在任何地方");
  }

  @Test
  void aTextThatWouldBeCutOffIsFound() throws IOException {
    assertThat(planted(TREND, " textAdjust=\"StretchHeight\"", "")).contains("放不下的文字会被裁掉");
  }

  @Test
  void aCharacterThatNotEveryFontHasIsFound() throws IOException {
    assertThat(planted(SHEET, "<![CDATA[失分]]>", "<![CDATA[失分㙦]]>")).contains("不是各种字体都有的字");
  }

  @Test
  void aFaultEndsTheBuild() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("in/mine"));
    String text = Files.readString(TREND);
    Files.writeString(
        sources.resolve("t.jrxml"), text.replace("x=\"0\" y=\"170\"", "x=\"9\" y=\"170\""));
    Path compiled = folder.resolve("out");
    String[] arguments = {folder.resolve("in").toString(), compiled.toString()};
    assertThatThrownBy(() -> TemplateCompiler.main(arguments))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.TEMPLATE_INVALID);
              assertThat(e.message(Language.CHINESE)).contains("t.jrxml", "超出所在的段");
            });
    assertThat(compiled.resolve("mine/t.jasper")).doesNotExist();
  }
}
