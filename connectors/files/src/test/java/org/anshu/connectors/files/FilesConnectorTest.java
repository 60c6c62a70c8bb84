package org.anshu.connectors.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.ConnectorContract;
import org.anshu.connectors.spi.TypeFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FilesConnectorTest extends ConnectorContract {

  @TempDir Path folder;

  @BeforeEach
  void drop() throws IOException {
    String things =
        fill().stream()
            .map(row -> row.stream().map(v -> v == null ? "" : v).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n"));
    Files.writeString(folder.resolve("thing.csv"), "no,name,day,at,amount,count\r\n" + things);
    Files.writeString(
        folder.resolve("entry.csv"), "no,name,at\n2,only,\n1,old,2024-01-01\n1,new,2024-01-02\n");
    Files.createDirectory(folder.resolve("moving"));
    Files.writeString(folder.resolve("moving/first.csv"), "no\r1\r2\r");
  }

  @Override
  protected Connector connector() {
    return new FilesConnector();
  }

  @Override
  protected ConnectionSettings settings() {
    return new ConnectionSettings(folder.toUri().toString(), "", "");
  }

  @Override
  protected Optional<ConnectionSettings> wrongPassword() {
    return Optional.empty();
  }

  @Override
  protected ConnectionSettings nobodyThere() {
    return new ConnectionSettings("file:" + folder.resolve("absent"), "", "");
  }

  /** In the file that is being read. */
  @Override
  protected void addThing(String no) {
    try {
      Path file = folder.resolve("moving/first.csv");
      Files.writeString(file, Files.readString(file) + no + "\r");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Map<String, TypeFamily> families() {
    return List.of("no", "name", "day", "at", "amount", "count").stream()
        .collect(Collectors.toMap(column -> column, column -> TypeFamily.TEXT));
  }

  @Override
  protected boolean tellsNullFromEmpty() {
    return false;
  }
}
