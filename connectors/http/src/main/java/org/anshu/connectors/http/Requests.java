package org.anshu.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.failure.AnshuException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server and asks again where that may help: after 429 and 5xx, after as long as the
 * server says, and after a broken answer. The secret goes to the address of the settings only.
 */
final class Requests {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Pattern CHARSET =
      Pattern.compile("charset=\"?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Numbers keep the digits that the server wrote. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final HttpClient client;
  private final String source;
  private final ConnectionSettings settings;
  private final Pause pause;

  Requests(HttpClient client, String source, ConnectionSettings settings, Pause pause) {
    this.client = client;
    this.source = source;
    this.settings = settings;
    this.pause = pause;
  }

  String source() {
    return source;
  }

  /** The address of {@code path}, which may be a whole address of the same server. */
  URI address(String path) {
    URI base = URI.create(settings.url());
    URI found =
        path.contains("://")
            ? URI.create(path)
            : URI.create(
                settings.url().replaceFirst("/+$", "")
                    + (path.isEmpty() || path.startsWith("/") || path.startsWith("?") ? "" : "/")
                    + path);
    if (!String.valueOf(base.getAuthority()).equals(found.getAuthority())
        || !String.valueOf(base.getScheme()).equals(found.getScheme())) {
      throw broken(path, "not below " + plain(base) + ": " + plain(found));
    }
    return found;
  }

  /**
   * The answer to one question, with retries.
   *
   * @param etag the tag of an answer already held, or null
   */
  Answer get(URI uri, HttpOptions options, String table, @Nullable String etag) {
    int attempts = Math.max(1, options.number("attempts"));
    for (int attempt = 1; ; attempt++) {
      HttpResponse<byte[]> response = null;
      try {
        response =
            client.send(request(uri, options, etag), HttpResponse.BodyHandlers.ofByteArray());
        if (!again(response.statusCode())) {
          return answer(response, table);
        }
        if (attempt == attempts) {
          throw broken(table, "HTTP " + response.statusCode() + ", " + attempts + " ×");
        }
      } catch (JsonProcessingException e) {
        if (attempt == attempts) {
          throw SourceFailures.readBroken(source, table, new IOException(fault(e), e));
        }
      } catch (IOException e) {
        if (attempt == attempts) {
          throw SourceFailures.unreachable(source, plain(uri), e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while reading " + source, e);
      }
      pause.await(delay(response, attempt));
    }
  }

  private static boolean again(int status) {
    return status == 429 || status == 408 || status >= 500;
  }

  private HttpRequest request(URI uri, HttpOptions options, @Nullable String etag) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(options.number("timeout_seconds")))
            .header("Accept", "application/json");
    if (etag == null) {
      // A cache between us may hold pages of different moments.
      request.header("Cache-Control", "no-cache");
    } else {
      request.header("If-None-Match", etag);
    }
    authorise(request, options);
    return request.GET().build();
  }

  private void authorise(HttpRequest.Builder request, HttpOptions options) {
    String how = options.text("auth");
    if (how.equals("auto")) {
      how = settings.password().isEmpty() ? "none" : settings.user().isEmpty() ? "bearer" : "basic";
    }
    switch (how) {
      case "basic" -> {
        String login = settings.user() + ":" + settings.password();
        String coded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        request.header("Authorization", "Basic " + coded);
      }
      case "bearer" -> request.header("Authorization", "Bearer " + settings.password());
      case "header" -> request.header(options.text("auth_header"), settings.password());
      default -> {}
    }
  }

  private Answer answer(HttpResponse<byte[]> response, String table)
      throws JsonProcessingException, IOException {
    int status = response.statusCode();
    HttpHeaders headers = response.headers();
    String etag = headers.firstValue("ETag").orElse(null);
    if (status == 304) {
      return new Answer(true, MissingNode.getInstance(), etag, asOf(headers));
    }
    if (status == 401 || status == 403) {
      throw SourceFailures.accessDenied(source, settings, new IOException("HTTP " + status));
    }
    if (status == 404 || status == 410) {
      throw SourceFailures.tableMissing(source, table);
    }
    if (status != 200) {
      String to = headers.firstValue("Location").map(each -> " → " + each).orElse("");
      throw broken(table, "HTTP " + status + to.replaceFirst("\\?.*$", ""));
    }
    Charset charset = charset(headers.firstValue("Content-Type").orElse(""));
    JsonNode body = JSON.readTree(new String(response.body(), charset));
    return new Answer(false, body, etag, asOf(headers));
  }

  private static Charset charset(String contentType) throws IOException {
    Matcher named = CHARSET.matcher(contentType);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      throw new IOException("charset " + contentType, e);
    }
  }

  private static @Nullable String asOf(HttpHeaders headers) {
    try {
      ZonedDateTime date =
          ZonedDateTime.parse(
              headers.firstValue("Date").orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
      return date.minusSeconds(headers.firstValueAsLong("Age").orElse(0)).toInstant().toString();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** As long as the server asks, else twice as long each time. */
  private static Duration delay(@Nullable HttpResponse<byte[]> response, int attempt) {
    Duration usual = Duration.ofMillis(500L << Math.min(attempt, 8));
    String asked = response == null ? "" : response.headers().firstValue("Retry-After").orElse("");
    Duration delay = usual;
    if (asked.matches("[0-9]{1,6}")) {
      delay = Duration.ofSeconds(Long.parseLong(asked));
    } else if (!asked.isEmpty()) {
      try {
        Instant until =
            ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Instant now =
            ZonedDateTime.parse(
                    response == null ? "" : response.headers().firstValue("Date").orElse(asked),
                    DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        delay = Duration.between(now, until);
      } catch (DateTimeException e) {
        delay = usual;
      }
    }
    Duration known = delay.isNegative() ? usual : delay;
    return known.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : known;
  }

  AnshuException broken(String table, String reason) {
    return SourceFailures.readBroken(source, table, new IOException(reason));
  }

  private static String fault(JsonProcessingException e) {
    return "JSON: " + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }

  /** Without the query, which may hold a secret. */
  private static String plain(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority() + String.valueOf(uri.getPath());
  }
}
