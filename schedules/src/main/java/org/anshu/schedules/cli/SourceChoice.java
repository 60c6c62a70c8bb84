package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** Which source a command means. */
final class SourceChoice {

  private SourceChoice() {}

  /** How to reach {@code source}. */
  static ConnectionSettings connection(Map<String, ConnectionSettings> known, String source) {
    ConnectionSettings connection = known.get(source);
    if (connection == null) {
      throw new AnshuException(
          FailureCode.SETTINGS_INVALID,
          new Text("anshu.yml 的 sources 中有 " + source, "Source " + source + " in anshu.yml"),
          new Text("已有：" + known.keySet(), "There are: " + known.keySet()),
          new Text(
              "在 anshu.yml 的 sources 下写明它的 url、user、password_file，写法见 docs/connect-a-source.md",
              "Give it url, user and password_file below sources of anshu.yml; see"
                  + " docs/connect-a-source.md"));
    }
    return connection;
  }

  /** The files of a folder, for a protocol that reads files; else empty, which means all tables. */
  static List<String> files(Connector connector, ConnectionSettings connection) {
    Path folder = Path.of(connection.url().replaceFirst("\\?.*$", ""));
    if (!connector.protocol().equals("files") || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("(?i).*\\.(csv|xlsx)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }
}
