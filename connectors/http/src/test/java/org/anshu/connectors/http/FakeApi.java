package org.anshu.connectors.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server with tables of JSON rows, paged in four ways, that can misbehave. */
final class FakeApi implements AutoCloseable {

  static final String USER = "reader";
  static final String PASSWORD = "right-secret";

  private final HttpServer server;
  private final Map<String, List<String>> tables = new ConcurrentHashMap<>();
  private final Deque<Misbehaviour> misbehaviours = new ArrayDeque<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private boolean ignoresPages;
  private long totalOff;
  private boolean tagged;
  private Runnable afterPage = () -> {};

  /** What the server does instead of one answer. */
  interface Misbehaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  FakeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
  }

  /** The rows of a table, each a JSON object; may be changed at any time. */
  List<String> table(String name) {
    return tables.computeIfAbsent("/api/" + name, path -> new CopyOnWriteArrayList<>());
  }

  /** The next answers, one each. */
  void misbehave(Misbehaviour... once) {
    misbehaviours.addAll(List.of(once));
  }

  static Misbehaviour status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  void ignorePages() {
    ignoresPages = true;
  }

  void miscount(long by) {
    totalOff = by;
  }

  void tagAnswers() {
    tagged = true;
  }

  /** Does {@code change} after each answered page. */
  void afterPage(Runnable change) {
    afterPage = change;
  }

  /** Paths and queries asked for, in order. */
  List<String> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(String.valueOf(exchange.getRequestURI()));
      Misbehaviour next = misbehaviours.poll();
      if (next != null) {
        next.answer(exchange);
        return;
      }
      String login = USER + ":" + PASSWORD;
      String expected =
          "Basic "
              + java.util.Base64.getEncoder()
                  .encodeToString(login.getBytes(StandardCharsets.UTF_8));
      if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      List<String> rows = tables.get(exchange.getRequestURI().getPath());
      if (rows == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      page(exchange, rows, query(exchange));
      afterPage.run();
    }
  }

  private void page(HttpExchange exchange, List<String> rows, Map<String, String> query)
      throws IOException {
    int size = Integer.parseInt(query.getOrDefault("size", "1000"));
    int from = Integer.parseInt(query.getOrDefault("offset", query.getOrDefault("after", "0")));
    if (query.containsKey("page") && !ignoresPages) {
      from = (Integer.parseInt(query.get("page")) - 1) * size;
    }
    int to = Math.min(rows.size(), from + size);
    String list = String.join(",", from < to ? rows.subList(from, to) : List.of());
    boolean last = to >= rows.size();
    String next = exchange.getRequestURI().getPath() + "?size=" + size + "&after=" + to;
    String body =
        "{\"code\":0,\"data\":{\"total\":%d,\"list\":[%s],\"after\":%s,\"link\":%s}}"
            .formatted(
                rows.size() + totalOff,
                list,
                last ? "null" : "\"" + to + "\"",
                last ? "null" : "\"" + url().replaceFirst("/api$", "") + next + "\"");
    if (tagged) {
      String tag = "\"" + rows.hashCode() + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    send(exchange, body);
  }

  static void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new TreeMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      List<String> parts = new ArrayList<>(List.of(pair.split("=", 2)));
      query.put(parts.get(0), URLDecoder.decode(parts.get(1), StandardCharsets.UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
