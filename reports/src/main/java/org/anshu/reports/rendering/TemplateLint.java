package org.anshu.reports.rendering;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionChunk;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.jackson.util.JacksonRuntimeException;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.FontRole;
import org.jspecify.annotations.Nullable;

/**
 * Looks for faults of templates that Jasper is silent about: what overlaps or leaves its band,
 * properties nobody reads, fonts that are no role of an official document, labels without text,
 * characters few fonts have. Every fault names the template, its place and what to do.
 */
public final class TemplateLint {

  private static final Set<String> FAMILIES =
      Arrays.stream(FontRole.values()).map(FontRole::family).collect(Collectors.toSet());

  private static final Pattern FONT = Pattern.compile("fontName=\"([^\"]*)\"");
  private static final Pattern PROPERTY =
      Pattern.compile("<property(?:Expression)?\\s[^>]*?name=\"([^\"]*)\"");

  private final String name;
  private final JasperDesign design;
  private final List<Text> faults = new ArrayList<>();

  private TemplateLint(String name, JasperDesign design) {
    this.name = name;
    this.design = design;
  }

  /** The faults of the template in {@code file}; empty if it may be used. */
  public static List<Text> of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      TemplateLint lint = new TemplateLint(name, JRXmlLoader.load(file.toFile()));
      lint.design();
      lint.source(Files.readString(file));
      return List.copyOf(new java.util.LinkedHashSet<>(lint.faults));
    } catch (JRException | JacksonRuntimeException e) {
      String why = String.valueOf(e.getMessage()).replaceFirst("(?s)\\(class .*", "").strip();
      return List.of(
          new Text(
              name + "：不是有效的模板：" + why + "。处理：改正该处的元素或属性名称",
              name + ": no template: " + why + ". To do: correct the element or attribute"));
    }
  }

  /**
   * Fails if a template that was made, not written, has a fault.
   *
   * @throws AnshuException {@code TEMPLATE_INVALID} with all faults
   */
  static void require(JasperDesign design) {
    TemplateLint lint = new TemplateLint(design.getName(), design);
    lint.design();
    require(design.getName(), lint.faults);
  }

  /**
   * Fails if {@code file} has a fault.
   *
   * @throws AnshuException {@code TEMPLATE_INVALID} with all faults
   */
  static void require(Path file) throws IOException {
    require(file.toString(), of(file));
  }

  private static void require(String name, List<Text> faults) {
    if (!faults.isEmpty()) {
      throw new AnshuException(
          FailureCode.TEMPLATE_INVALID,
          new Text("没有差错的模板 " + name, "A template without faults " + name),
          new Text(
              faults.stream().map(Text::chinese).collect(Collectors.joining("\n")),
              faults.stream().map(Text::english).collect(Collectors.joining("\n"))),
          new Text("逐条改正后重新生成", "Correct each of them and make it again"));
    }
  }

  private void design() {
    page();
    if (design.getQuery() != null && !String.valueOf(design.getQuery().getText()).isBlank()) {
      fault(
          new Text("查询", "query"),
          Text.same(design.getQuery().getText()),
          new Text("删去查询，数据由程序给出", "Remove the query; the program gives the data"));
    }
    for (String property : design.getPropertiesMap().getPropertyNames()) {
      property(property);
    }
    TemplateElements elements = new TemplateElements(this::fault);
    elements.bands(design);
    labels();
  }

  /** The bands have to fit the page. */
  private void page() {
    Integer declared = design.getColumnCount();
    int columns = declared == null ? 1 : declared;
    int width =
        design.getLeftMargin()
            + design.getColumnWidth() * columns
            + design.getColumnSpacing() * (columns - 1)
            + design.getRightMargin();
    if (width > design.getPageWidth()) {
      fault(
          new Text("页面", "page"),
          new Text(
              "版心加页边共宽 " + width + "，页宽 " + design.getPageWidth(),
              "columns and margins of " + width + " on a page of " + design.getPageWidth()),
          new Text("减小 columnWidth 或页边", "Reduce columnWidth or the margins"));
    }
    int room = design.getPageHeight() - design.getTopMargin() - design.getBottomMargin();
    for (JRBand band : TemplateElements.all(design)) {
      if (band.getHeight() > room) {
        fault(
            new Text("高 " + band.getHeight() + " 的段", "band of height " + band.getHeight()),
            new Text("一页只有 " + room, "a page has " + room),
            new Text("减小段高或分成几段", "Reduce or part the band"));
      }
    }
  }

  /** Parameters are labels: each that is declared is printed, each that is printed is declared. */
  private void labels() {
    Set<String> printed = new TreeSet<>();
    for (JRExpression expression :
        JRExpressionCollector.collectExpressions(
            DefaultJasperReportsContext.getInstance(), design)) {
      characters(String.valueOf(expression.getText()));
      if (expression.getChunks() != null) {
        for (JRExpressionChunk chunk : expression.getChunks()) {
          if (chunk.getType() == JRExpressionChunk.TYPE_PARAMETER) {
            printed.add(chunk.getText());
          }
          undeclared(chunk);
        }
      }
    }
    for (JRParameter parameter : design.getParametersList()) {
      if (!parameter.isSystemDefined() && !printed.contains(parameter.getName())) {
        fault(
            new Text("参数 " + parameter.getName(), "parameter " + parameter.getName()),
            new Text("没有印在任何地方", "printed nowhere"),
            new Text("印出它，或删去该参数", "Print it or remove it"));
      }
    }
  }

  private void undeclared(JRExpressionChunk chunk) {
    boolean known =
        switch (chunk.getType()) {
          case JRExpressionChunk.TYPE_PARAMETER ->
              design.getParametersMap().containsKey(chunk.getText());
          case JRExpressionChunk.TYPE_FIELD -> design.getFieldsMap().containsKey(chunk.getText());
          case JRExpressionChunk.TYPE_VARIABLE ->
              design.getVariablesMap().containsKey(chunk.getText());
          default -> true;
        };
    if (!known) {
      fault(
          new Text("{" + chunk.getText() + "}", "{" + chunk.getText() + "}"),
          new Text("没有声明", "not declared"),
          new Text("声明该参数或栏，或改正名称", "Declare the parameter or field, or correct its name"));
    }
  }

  /** What only the text of the file tells: fonts of charts, properties of any element. */
  private void source(String xml) {
    Matcher font = FONT.matcher(xml);
    while (font.find()) {
      if (!FAMILIES.contains(font.group(1))) {
        font(
            new Text("第" + line(xml, font.start()) + "行", "line " + line(xml, font.start())),
            font.group(1));
      }
    }
    Matcher property = PROPERTY.matcher(xml);
    while (property.find()) {
      property(property.group(1));
    }
    if (xml.contains("<query")) {
      fault(
          new Text("查询", "query"),
          Text.same("<query"),
          new Text("删去查询，数据由程序给出", "Remove the query; the program gives the data"));
    }
  }

  private static long line(String xml, int at) {
    return xml.substring(0, at).lines().count();
  }

  private void property(String property) {
    if (!TemplateElements.KNOWN.contains(property)) {
      fault(
          new Text("属性 " + property, "property " + property),
          new Text("没有程序读取它", "nothing reads it"),
          new Text(
              "改正或删去；可用：" + String.join("、", new TreeSet<>(TemplateElements.KNOWN)),
              "Correct or remove it; there are " + new TreeSet<>(TemplateElements.KNOWN)));
    }
  }

  private void font(Text place, @Nullable String family) {
    if (family == null || !FAMILIES.contains(family)) {
      fault(
          place,
          new Text("字体“" + family + "”", "font '" + family + "'"),
          new Text(
              "用公文字体之一：" + String.join("、", new TreeSet<>(FAMILIES)),
              "Use one of " + new TreeSet<>(FAMILIES)));
    }
  }

  private void characters(String text) {
    CharsetEncoder common = Charset.forName("GB2312").newEncoder();
    if (!common.canEncode(text)) {
      String rare =
          text.codePoints()
              .filter(each -> !common.canEncode(Character.toString(each)))
              .mapToObj(Character::toString)
              .distinct()
              .collect(Collectors.joining());
      fault(
          new Text("固定文字“" + rare + "”", "fixed text '" + rare + "'"),
          new Text("不是各种字体都有的字", "not in every font"),
          new Text("改用常用字，生僻字由数据带入", "Use common characters; rare ones come with data"));
    }
  }

  private void fault(Text place, Text found, Text action) {
    faults.add(
        new Text(
            "%s %s：%s。处理：%s".formatted(name, place.chinese(), found.chinese(), action.chinese()),
            "%s %s: %s. To do: %s"
                .formatted(name, place.english(), found.english(), action.english())));
  }

  /** Takes what is found. */
  interface Sink {
    void fault(Text place, Text found, Text action);
  }
}
