package org.anshu.reports.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRLoader;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The templates: those that come compiled with the program, and those of tables, made from their
 * shapes. Each is made once a process; safe for several threads.
 */
final class Templates {

  private static final String FOLDER = "/org/anshu/reports/templates/";

  /** More shapes than any set of reports has; a set without end of them must not fill the heap. */
  private static final int MOST_SHAPES = 1000;

  private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();
  private final Map<TableShape, JasperReport> shapes = new ConcurrentHashMap<>();
  private final JasperReportsContext context;

  Templates(JasperReportsContext context) {
    this.context = context;
  }

  /**
   * A template of the program.
   *
   * @param name such as {@code assessment/sheet}; without a folder it is the monthly report's
   */
  JasperReport compiled(String name) {
    return compiled.computeIfAbsent(name, this::load);
  }

  /** The template of the tables of a shape. */
  JasperReport of(TableShape shape) {
    if (shapes.size() > MOST_SHAPES) {
      shapes.clear();
    }
    return shapes.computeIfAbsent(shape, this::make);
  }

  private JasperReport make(TableShape shape) {
    try {
      JasperDesign design = TableDesign.of(shape);
      TemplateLint.require(design);
      return JasperCompileManager.getInstance(context).compile(design);
    } catch (JRException e) {
      throw broken("TableDesign", e);
    }
  }

  private JasperReport load(String name) {
    String place = FOLDER + (name.contains("/") ? name : "monthly/" + name) + ".jasper";
    try (InputStream file = Templates.class.getResourceAsStream(place)) {
      if (file == null) {
        throw new IllegalStateException("Not on the class path: " + place);
      }
      return (JasperReport) JRLoader.loadObject(context, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JRException e) {
      throw broken(name, e);
    }
  }

  /** The failure of a template that cannot be filled. */
  static AnshuException broken(String name, JRException e) {
    return new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text("可排版的模板 " + name, "A template " + name + " that can be filled"),
        Text.same(String.valueOf(e.getMessage())),
        new Text("检查 reports/templates", "Check reports/templates"),
        e);
  }
}
