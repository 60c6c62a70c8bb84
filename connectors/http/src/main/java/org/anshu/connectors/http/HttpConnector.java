package org.anshu.connectors.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.DescribedTable;
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

  /** From the first answer alone: how the pages are asked for has to be read in its manual. */
  @Override
  public List<DescribedTable> describe(
      String source, ConnectionSettings settings, List<String> tables) {
    Requests requests = new Requests(client(), source, settings, pause);
    return tables.stream()
        .map(
            table ->
                Guess.table(
                    table,
                    requests.get(requests.address(table), HttpOptions.NONE, table, null).body()))
        .toList();
  }

  private HttpSnapshot snapshot(
      String source, ConnectionSettings settings, Map<String, HttpTable> tables) {
    return new HttpSnapshot(tables, new Requests(client(), source, settings, pause));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(Duration.ofSeconds(10))
        // A redirect would carry the secret to another address.
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }
}
