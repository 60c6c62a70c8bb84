package org.anshu.schedules.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.registry.Indicator;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;

/** By which program and fonts something is printed: one SHA-256 each. */
final class ProgramHash {

  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "warehouse-ddl", AnshuException.class,
          "registry", Indicator.class,
          "pipeline", PipelineSettings.class,
          "reports", FontRoles.class,
          "schedules", ProgramHash.class);

  private ProgramHash() {}

  /** Module to the hash over the names and contents of its classes. */
  static Map<String, String> modules() {
    Map<String, String> hashes = new TreeMap<>();
    MODULES.forEach((name, type) -> hashes.put(name, module(type)));
    return hashes;
  }

  /** Role to the file's name and hash. */
  static Map<String, String> fonts(List<Path> folders) {
    FontRoles roles = FontRoles.find(folders);
    Map<Path, String> known = new LinkedHashMap<>();
    Map<String, String> fonts = new TreeMap<>();
    for (FontRole role : FontRole.values()) {
      Path file = roles.font(role).file();
      String hash = known.computeIfAbsent(file, Digests::of);
      fonts.put(role.name(), file.getFileName() + " " + hash);
    }
    return fonts;
  }

  private static String module(Class<?> type) {
    try {
      Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      Map<String, String> classes = Files.isDirectory(place) ? folder(place) : jar(place);
      return Digests.of(
          classes.entrySet().stream()
              .map(each -> each.getKey() + '\t' + each.getValue() + '\n')
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> folder(Path place) throws IOException {
    Map<String, String> classes = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(place)) {
      tree.filter(file -> file.toString().endsWith(".class"))
          .forEach(
              file ->
                  classes.put(
                      place.relativize(file).toString().replace('\\', '/'), Digests.of(file)));
    }
    return classes;
  }

  private static Map<String, String> jar(Path place) throws IOException {
    Map<String, String> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(place.toFile())) {
      for (JarEntry entry : jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          classes.put(entry.getName(), Digests.of(in.readAllBytes()));
        }
      }
    }
    return classes;
  }
}
