package org.anshu.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableRead;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, retries and refusals, against a real HTTP server. */
class HttpPagingTest {

  private static final String BY_PAGE = "paging: page, size_parameter: size, page_size: 3";
  private static final String COUNTED = "rows: data.list, total: data.total, " + BY_PAGE;

  @TempDir Path folder;
  private final FakeApi api = new FakeApi();
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void tenRows() {
    IntStream.rangeClosed(1, 10).forEach(i -> api.table("thing").add(row(i)));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static String row(int i) {
    return "{\"no\":%d,\"owner\":{\"name\":\"单位%d\",\"phone\":\"1380000%04d\"}}".formatted(i, i, i);
  }

  private static List<String> numbers(int to) {
    return IntStream.rangeClosed(1, to).mapToObj(String::valueOf).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows: data.list, size_parameter: size, page_size: 1000",
        COUNTED,
        "rows: data.list, " + BY_PAGE,
        "rows: data.list, total: data.total, paging: offset, size_parameter: size, page_size: 4",
        "rows: data.list, paging: cursor, cursor_parameter: after, next: data.after,"
            + " size_parameter: size, page_size: 3",
        "rows: data.list, paging: next_link, next: data.link, size_parameter: size, page_size: 3",
        COUNTED + ", verify: twice, success: code=0"
      })
  void everyWayOfPagingGivesEveryRowOnce(String options) {
    assertThat(read(options)).containsExactlyElementsOf(numbers(10));
  }

  @Test
  void aRowThatArrivesBetweenTwoPagesIsNeitherMissedNorDoubled() {
    List<Integer> pages = new ArrayList<>();
    api.afterPage(
        () -> {
          pages.add(1);
          if (pages.size() == 2) {
            api.table("thing").add(0, row(11));
          }
        });
    assertThat(read(COUNTED)).containsExactlyInAnyOrderElementsOf(numbers(11));
  }

  @Test
  void aRowThatGoesBetweenTwoPagesIsNoticedWithoutACountToo() {
    List<Integer> pages = new ArrayList<>();
    api.afterPage(
        () -> {
          pages.add(1);
          if (pages.size() == 2) {
            api.table("thing").remove(0);
          }
        });
    assertThat(read("rows: data.list, " + BY_PAGE))
        .containsExactlyInAnyOrderElementsOf(numbers(10).subList(1, 10));
  }

  @Test
  void aTagThatChangesWhileReadingMakesItBeReadAgain() {
    api.tagAnswers();
    List<Integer> pages = new ArrayList<>();
    api.afterPage(
        () -> {
          pages.add(1);
          if (pages.size() == 4) {
            api.table("thing").set(0, row(12));
          }
        });
    assertThat(read(COUNTED)).contains("12").doesNotContain("1").hasSize(10);
  }

  @Test
  void aServerThatIgnoresThePageOrCannotCountIsRefused() {
    api.ignorePages();
    assertThat(failure(COUNTED).getMessage()).contains("page 2 repeats");
  }

  @Test
  void aTotalThatIsNeverReachedIsRefused() {
    api.miscount(-1);
    AnshuException failure = failure(COUNTED);
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_READ_BROKEN);
    assertThat(failure.getMessage()).contains("total 9, rows");
  }

  @Test
  void theServersOwnWaitIsKeptAndOthersGrow() {
    api.misbehave(
        FakeApi.status(429, "Retry-After", "7"),
        FakeApi.status(503),
        FakeApi.status(500),
        exchange -> FakeApi.send(exchange, "{\"data\":{\"list\":[{\"no\":1"));
    assertThat(read(COUNTED)).hasSize(10);
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(7),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
  }

  @Test
  void aServerThatStaysBrokenIsNamedAfterTheAttempts() {
    api.misbehave(FakeApi.status(502), FakeApi.status(502), FakeApi.status(502));
    AnshuException failure = failure(COUNTED + ", attempts: 3");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_READ_BROKEN);
    assertThat(failure.getMessage()).contains("HTTP 502");
  }

  @Test
  void aRedirectAndAForeignNextLinkAreNotFollowed() {
    api.misbehave(FakeApi.status(302, "Location", "http://other.example/api/thing"));
    assertThat(failure(COUNTED).getMessage()).contains("HTTP 302", "other.example");
    FakeApi.Misbehaviour foreign =
        exchange ->
            FakeApi.send(
                exchange,
                "{\"data\":{\"list\":[{\"no\":1,\"owner\":{\"name\":\"\"}}],"
                    + "\"link\":\"http://other.example/api\"}}");
    api.misbehave(foreign, foreign);
    String linked = "rows: data.list, paging: next_link, next: data.link";
    assertThat(failure(linked).getMessage()).contains("other.example", "not below");
  }

  @Test
  void anAnswerThatSaysItFailedIsAFailure() {
    api.misbehave(exchange -> FakeApi.send(exchange, "{\"code\":401,\"msg\":\"令牌过期\"}"));
    assertThat(failure(COUNTED + ", success: code=0, message: msg").getMessage())
        .contains("code=401", "令牌过期");
  }

  @Test
  void aPlaceWithoutRowsSaysWhatThereIs() {
    assertThat(failure("rows: result.items").getMessage()).contains("result.items", "code, data");
  }

  @Test
  void anUnknownOptionNamesThoseThatThereAre() {
    AnshuException failure = failure("rowz: data");
    assertThat(failure.code()).isEqualTo(FailureCode.CONTRACT_INVALID);
    assertThat(failure.getMessage()).contains("rowz", "page_size");
  }

  @Test
  void columnsThatNeverLandAreNotKeptOnDiskEither() throws IOException {
    try (SourceSnapshot snapshot = open(COUNTED)) {
      snapshot.count(whole());
      List<Path> kept;
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        kept =
            files
                .filter(file -> file.getFileName().toString().startsWith("anshu-http-paging"))
                .toList();
      }
      assertThat(kept).as(System.getProperty("java.io.tmpdir")).hasSize(1);
      assertThat(Files.readString(kept.get(0))).contains("单位3").doesNotContain("1380000");
    }
  }

  private static TableRead whole() {
    return new TableRead("thing", List.of("no"), List.of("no"), null, null, List.of());
  }

  private List<String> read(String options) {
    List<String> numbers = new ArrayList<>();
    try (SourceSnapshot snapshot = open(options)) {
      assertThat(snapshot.columns("thing")).containsKeys("no", "owner.name");
      snapshot.read(whole(), row -> numbers.add(row[0]));
    }
    return numbers;
  }

  private AnshuException failure(String options) {
    return catchThrowableOfType(AnshuException.class, () -> read(options));
  }

  private SourceSnapshot open(String options) {
    try {
      Path file = folder.resolve("source.yml");
      Files.writeString(
          file,
          """
          source: paging
          title: { zh: 测试, en: Test }
          provider: test
          owner: test
          connector: http
          connection: paging
          tables:
            - name: thing
              from: thing
              key: [no]
              options: { %s }
              never_land: [owner.phone]
              columns: { no: { from: no, type: int }, owner: { from: owner.name } }
          """
              .formatted(options));
      SourceContract contract = new ContractReader().read(file);
      ConnectionSettings settings =
          new ConnectionSettings(api.url(), FakeApi.USER, FakeApi.PASSWORD);
      return new HttpConnector(pauses::add).open(contract, settings);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
