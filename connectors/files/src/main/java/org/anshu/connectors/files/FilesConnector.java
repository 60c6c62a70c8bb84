package org.anshu.connectors.files;

import java.util.HashMap;
import java.util.Map;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources that are folders of CSV and XLSX files. The address is the folder; a table's {@code
 * from} names its file or files, its {@code options} how they are laid out.
 */
public final class FilesConnector implements Connector {

  @Override
  public String protocol() {
    return "files";
  }

  @Override
  public SourceSnapshot open(String source, ConnectionSettings settings) {
    return open(source, settings, null);
  }

  @Override
  public SourceSnapshot open(SourceContract contract, ConnectionSettings settings) {
    return open(contract.source(), settings, contract);
  }

  private static SourceSnapshot open(
      String source, ConnectionSettings settings, @Nullable SourceContract contract) {
    Address address = Address.of(settings.url());
    FilesSnapshot.Means means = new FilesSnapshot.Means(source, contract, address.options());
    return new FilesSnapshot(means, DropFolder.take(source, address.folder()));
  }

  /** The folder, and the options of all tables behind a question mark: {@code drop?header=3}. */
  private record Address(String folder, Map<String, String> options) {

    static Address of(String url) {
      int question = url.lastIndexOf('?');
      Map<String, String> options = new HashMap<>();
      if (question >= 0) {
        for (String option : url.substring(question + 1).split("&")) {
          int equals = option.indexOf('=');
          options.put(
              equals < 0 ? option : option.substring(0, equals), option.substring(equals + 1));
        }
      }
      return new Address(question < 0 ? url : url.substring(0, question), options);
    }
  }
}
