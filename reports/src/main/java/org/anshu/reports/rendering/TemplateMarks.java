package org.anshu.reports.rendering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/**
 * Makes each text field that prints a cell ({@code $F{v1}}, {@code $F{v2}} …) or a paragraph
 * ({@code $F{text}}) carry the name of what it prints, so that its place on pages and sheets is
 * known. Templates need not say it.
 */
final class TemplateMarks {

  /** The property with the name; Jasper passes on those of its exporters only. */
  static final String NAME = "net.sf.jasperreports.export.anshu.printed";

  /** The ending of the field that gives the name. */
  static final String FIELD = "_is";

  private static final Pattern PRINTED = Pattern.compile("\\s*\\$F\\{(v\\d+|text)}\\s*");

  private TemplateMarks() {}

  /** Adds the names to {@code design}. */
  static void add(JasperDesign design) throws JRException {
    add(design, design.getTitle());
    add(design, design.getSummary());
    for (JRBand band : design.getDetailSection().getBands()) {
      add(design, band);
    }
  }

  /** The name of what {@code text} prints; null if it prints neither a cell nor a paragraph. */
  static @Nullable String name(JRPrintText text) {
    return text.hasProperties() ? text.getPropertiesMap().getProperty(NAME) : null;
  }

  private static void add(JasperDesign design, @Nullable JRElementGroup group) throws JRException {
    if (group == null) {
      return;
    }
    for (JRElement element : group.getElements()) {
      if (element instanceof JRElementGroup inner) {
        add(design, inner);
      } else if (element instanceof JRDesignTextField field && field.getExpression() != null) {
        Matcher printed = PRINTED.matcher(field.getExpression().getText());
        if (printed.matches()) {
          name(design, field, printed.group(1) + FIELD);
        }
      }
    }
  }

  private static void name(JasperDesign design, JRDesignTextField element, String name)
      throws JRException {
    if (!design.getFieldsMap().containsKey(name)) {
      JRDesignField field = new JRDesignField();
      field.setName(name);
      field.setValueClass(String.class);
      design.addField(field);
    }
    JRDesignPropertyExpression property = new JRDesignPropertyExpression();
    property.setName(NAME);
    property.setValueExpression(new JRDesignExpression("$F{" + name + "}"));
    element.addPropertyExpression(property);
  }
}
