package org.anshu.reports.rendering;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRPropertyExpression;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRStaticText;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.anshu.failure.Text;
import org.anshu.reports.FontRole;
import org.jspecify.annotations.Nullable;

/** The elements of a template as {@link TemplateLint} looks at them, band by band. */
final class TemplateElements {

  private static final String EXPORT = "net.sf.jasperreports.export.";

  /** Every property that something reads, tried once; any other would be ignored. */
  static final Set<String> KNOWN =
      Set.of(
          EXPORT + "pdf.force.linebreak.policy",
          EXPORT + "pdf.justified.letter.spacing",
          TemplateMarks.NAME,
          JRTextElement.PROPERTY_SAVE_LINE_BREAKS,
          JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT);

  private static final Set<String> FAMILIES =
      Arrays.stream(FontRole.values()).map(FontRole::family).collect(Collectors.toSet());

  private final TemplateLint.Sink sink;

  TemplateElements(TemplateLint.Sink sink) {
    this.sink = sink;
  }

  /** All bands of a template. */
  static List<JRBand> all(JRReport report) {
    List<JRBand> bands = new ArrayList<>();
    Stream.of(
            report.getBackground(),
            report.getTitle(),
            report.getPageHeader(),
            report.getColumnHeader(),
            report.getColumnFooter(),
            report.getPageFooter(),
            report.getLastPageFooter(),
            report.getSummary(),
            report.getNoData())
        .filter(band -> band != null)
        .forEach(bands::add);
    bands.addAll(of(report.getDetailSection()));
    if (report.getGroups() != null) {
      for (JRGroup group : report.getGroups()) {
        bands.addAll(of(group.getGroupHeaderSection()));
        bands.addAll(of(group.getGroupFooterSection()));
      }
    }
    return bands;
  }

  private static List<JRBand> of(@Nullable JRSection section) {
    JRBand[] bands = section == null ? null : section.getBands();
    return bands == null ? List.of() : List.of(bands);
  }

  /** Looks at the elements of all bands. */
  void bands(JasperDesign design) {
    int number = 0;
    for (JRBand band : all(design)) {
      number++;
      Text place = new Text("第" + number + "段", "band " + number);
      inside(band, place, design.getColumnWidth(), band.getHeight());
    }
  }

  private void inside(JRElementGroup group, Text place, int width, int height) {
    JRElement[] elements = group.getElements();
    for (int i = 0; i < elements.length; i++) {
      JRElement one = elements[i];
      Text at = place(place, i + 1, one);
      if (one.getX() < 0
          || one.getY() < 0
          || one.getX() + one.getWidth() > width
          || one.getY() + one.getHeight() > height) {
        sink.fault(
            at,
            new Text(
                "超出所在的段或框（宽 %d、高 %d）".formatted(width, height),
                "outside of its band or frame of %d × %d".formatted(width, height)),
            new Text("缩小或移入该元素", "Make it smaller or move it in"));
      }
      for (int j = 0; j < i; j++) {
        if (overlap(one, elements[j])) {
          sink.fault(
              at,
              new Text("与第" + (j + 1) + "个元素重叠", "overlaps element " + (j + 1)),
              new Text("移开其中一个", "Move one of them"));
        }
      }
      look(one, at);
      if (one instanceof JRFrame frame) {
        inside(frame, at, frame.getWidth(), frame.getHeight());
      }
    }
  }

  private static Text place(Text band, int number, JRElement element) {
    String where = "（x=%d y=%d）".formatted(element.getX(), element.getY());
    String what =
        element instanceof JRTextField field && field.getExpression() != null
            ? field.getExpression().getText()
            : element instanceof JRStaticText text ? String.valueOf(text.getText()) : "";
    return new Text(
        "%s第%d个元素%s%s".formatted(band.chinese(), number, what, where),
        "%s, element %d %s%s".formatted(band.english(), number, what, where));
  }

  private static boolean overlap(JRElement one, JRElement other) {
    return one.getX() < other.getX() + other.getWidth()
        && other.getX() < one.getX() + one.getWidth()
        && one.getY() < other.getY() + other.getHeight()
        && other.getY() < one.getY() + one.getHeight();
  }

  private void look(JRElement element, Text at) {
    for (String property : element.getPropertiesMap().getPropertyNames()) {
      property(at, property);
    }
    if (element.getPropertyExpressions() != null) {
      for (JRPropertyExpression property : element.getPropertyExpressions()) {
        property(at, property.getName());
      }
    }
    if (element instanceof JRTextElement text && !FAMILIES.contains(text.getFontName())) {
      sink.fault(
          at,
          new Text("字体“" + text.getFontName() + "”", "font '" + text.getFontName() + "'"),
          new Text("用公文字体之一：" + String.join("、", FAMILIES), "Use one of " + FAMILIES));
    }
    if (element instanceof JRTextField field) {
      field(field, at);
    } else if (element instanceof JRStaticText text) {
      label(text, at);
    }
  }

  private void property(Text at, String property) {
    if (!KNOWN.contains(property)) {
      sink.fault(
          at,
          new Text("属性 " + property + " 没有程序读取", "property " + property + " that nothing reads"),
          new Text("改正或删去该属性", "Correct or remove it"));
    }
  }

  private void field(JRTextField field, Text at) {
    if (field.getExpression() == null || field.getExpression().getText().isBlank()) {
      missing(at);
    }
    boolean page =
        field.getExpression() != null
            && field.getExpression().getText().contains("$V{PAGE_NUMBER}");
    boolean whole =
        page
            || "true"
                .equals(
                    field
                        .getPropertiesMap()
                        .getProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT));
    TextAdjustEnum adjust = field.getTextAdjust();
    if ((adjust == null || adjust == TextAdjustEnum.CUT_TEXT) && !whole) {
      sink.fault(
          at,
          new Text("放不下的文字会被裁掉", "cuts off what has no room"),
          new Text(
              "加 textAdjust=\"StretchHeight\" 或 \"ScaleFont\"",
              "Add textAdjust=\"StretchHeight\" or \"ScaleFont\""));
    }
  }

  private void label(JRStaticText label, Text at) {
    String text = String.valueOf(label.getText()).strip();
    if (label.getText() == null || text.isEmpty()) {
      missing(at);
    } else if (!Charset.forName("GB2312").newEncoder().canEncode(text)) {
      sink.fault(
          at,
          new Text("有不是各种字体都有的字", "a character that not every font has"),
          new Text("改用常用字，生僻字由数据带入", "Use common characters; rare ones come with data"));
    }
  }

  private void missing(Text at) {
    sink.fault(
        at,
        new Text("没有文字", "no text"),
        new Text("写上栏名或表达式，或删去该元素", "Give it a label or an expression, or remove it"));
  }
}
