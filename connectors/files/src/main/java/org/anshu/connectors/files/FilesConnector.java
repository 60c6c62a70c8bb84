package org.anshu.connectors.files;

import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;

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
    return new FilesSnapshot(source, DropFolder.take(source, settings.url()), null);
  }

  @Override
  public SourceSnapshot open(SourceContract contract, ConnectionSettings settings) {
    return new FilesSnapshot(
        contract.source(), DropFolder.take(contract.source(), settings.url()), contract);
  }
}
