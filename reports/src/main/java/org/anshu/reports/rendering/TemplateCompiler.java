package org.anshu.reports.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * The build step that turns every {@code .jrxml} into a {@code .jasper} beside the classes. A
 * template with a fault ends the build, all its faults named.
 */
public final class TemplateCompiler {

  private TemplateCompiler() {}

  /**
   * Compiles a tree of templates.
   *
   * @param arguments the folder of the sources and the folder the compiled ones go to, both with
   *     the same sub-folders
   */
  public static void main(String[] arguments) throws IOException, JRException {
    Path sources = Path.of(arguments[0]);
    Path compiled = Path.of(arguments[1]);
    for (Path source : templates(sources)) {
      String name = source.getFileName().toString().replace(".jrxml", ".jasper");
      Path folder = compiled.resolve(sources.relativize(source.getParent()).toString());
      Files.createDirectories(folder);
      TemplateLint.require(source);
      JasperDesign design = JRXmlLoader.load(source.toFile());
      TemplateMarks.add(design);
      JasperCompileManager.compileReportToFile(design, folder.resolve(name).toString());
    }
  }

  private static List<Path> templates(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }
}
