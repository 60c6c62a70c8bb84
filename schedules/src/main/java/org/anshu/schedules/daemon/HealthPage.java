package org.anshu.schedules.daemon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** {@code GET /health} on this machine only: 200 if all is well, 503 if not. */
final class HealthPage {

  private final HttpServer server;

  private HealthPage(HttpServer server) {
    this.server = server;
  }

  static HealthPage start(int port, HealthReport report) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/health", exchange -> answer(exchange, report));
    server.start();
    return new HealthPage(server);
  }

  int port() {
    return server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, HealthReport report) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().add("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      HealthReport.Health health = report.now();
      byte[] body = health.json().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(health.up() ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
