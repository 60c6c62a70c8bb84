package org.anshu.connectors.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;

/**
 * Reads sources that answer GET requests with JSON. A table's {@code from} is the path below the
 * address in the settings; how its pages are asked for is in the contract's {@code options}.
 */
public final class HttpConnector implements Connector {

  private final Pause pause;

  /** A connector that waits where a server asks it to. */
  public HttpConnector() {
    this(Pause.REAL);
  }

  HttpConnector(Pause pause) {
    this.pause = pause;
  }

  @Override
  public String protocol() {
    return "http";
  }

  /** Without a contract every table is one answer, and the address itself must let us in. */
  @Override
  public SourceSnapshot open(String source, ConnectionSettings settings) {
    HttpSnapshot snapshot = snapshot(source, settings, Map.of());
    snapshot.probe();
    return snapshot;
  }

  @Override
  public SourceSnapshot open(SourceContract contract, ConnectionSettings settings) {
    Map<String, HttpTable> tables = new LinkedHashMap<>();
    for (TableContract table : contract.tables()) {
      tables.put(table.from(), HttpTable.of(contract, table));
    }
    return snapshot(contract.source(), settings, tables);
  }

  private HttpSnapshot snapshot(
      String source, ConnectionSettings settings, Map<String, HttpTable> tables) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            // A redirect would carry the secret to another address.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return new HttpSnapshot(tables, new Requests(client, source, settings, pause));
  }
}
