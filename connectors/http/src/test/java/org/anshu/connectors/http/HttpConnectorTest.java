package org.anshu.connectors.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.ConnectorContract;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceSnapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The kit that every connector passes, against a real HTTP server with pages of two rows. */
class HttpConnectorTest extends ConnectorContract {

  private static final String CONTRACT =
      """
      source: test
      title: { zh: 测试, en: Test }
      provider: test
      owner: test
      connector: http
      connection: test
      options: { rows: data.list, total: data.total, paging: page, size_parameter: size, page_size: 2 }
      tables:
        - name: thing
          from: thing
          key: [no]
          cursor: at
          columns:
            no: { from: no, type: int }
            name: { from: name }
            day: { from: day, type: date }
            at: { from: at, type: datetime }
            amount: { from: amount, type: "decimal(10,2)" }
            count: { from: count, type: int }
        - name: entry
          from: entry
          key: [no]
          cursor: at
          columns: { no: { from: no, type: int }, name: { from: name }, at: { from: at, type: datetime } }
        - name: moving
          from: moving
          key: [no]
          columns: { no: { from: no, type: int } }
      """;

  @TempDir static Path folder;
  private static FakeApi api;

  @BeforeAll
  static void makeSource() {
    api = new FakeApi();
    fill().forEach(row -> api.table("thing").add(json(row)));
    api.table("entry")
        .addAll(
            List.of(
                "{\"no\":2,\"name\":\"only\",\"at\":null}",
                "{\"no\":1,\"name\":\"old\",\"at\":\"2024-01-01 00:00:00\"}",
                "{\"no\":1,\"name\":\"new\",\"at\":\"2024-01-02 00:00:00\"}"));
    api.table("moving").addAll(List.of("{\"no\":1}", "{\"no\":2}"));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String json(List<String> row) {
    List<String> names = List.of("no", "name", "day", "at", "amount", "count");
    List<String> numbers = List.of("no", "amount", "count");
    return IntStream.range(0, row.size())
        .mapToObj(
            i -> {
              String value = row.get(i);
              boolean bare = value == null || numbers.contains(names.get(i));
              return "\"" + names.get(i) + "\":" + (bare ? value : "\"" + value + "\"");
            })
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  protected Connector connector() {
    return new HttpConnector(time -> {});
  }

  @Override
  protected SourceSnapshot open() {
    try {
      Path file = Files.writeString(folder.resolve("source.yml"), CONTRACT);
      return connector().open(new ContractReader().read(file), settings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected ConnectionSettings settings() {
    return new ConnectionSettings(api.url(), FakeApi.USER, FakeApi.PASSWORD);
  }

  @Override
  protected Optional<ConnectionSettings> wrongPassword() {
    return Optional.of(new ConnectionSettings(api.url(), FakeApi.USER, "wrong-secret"));
  }

  @Override
  protected ConnectionSettings nobodyThere() {
    return new ConnectionSettings("http://127.0.0.1:1/api", FakeApi.USER, "other-secret");
  }

  @Override
  protected void addThing(String no) {
    api.table("moving").add("{\"no\":" + no + "}");
  }
}
