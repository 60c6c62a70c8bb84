package org.anshu.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** Goes through the pages of one table, one after another, as its options say. */
final class Pages {

  private final Requests requests;
  private final HttpOptions options;
  private final String table;
  private int number;
  private long offset;
  private @Nullable String follow;
  private boolean ended;
  private int fullPage;
  private List<JsonNode> previous = List.of();

  /** All rows that the source counts have come, in full pages: there should be no more. */
  private boolean beyond;

  Pages(Requests requests, HttpOptions options, String table) {
    this.requests = requests;
    this.options = options;
    this.table = table;
    number = options.number("first_page");
  }

  /**
   * One page.
   *
   * @param address where it was asked for
   * @param total how many rows the source counts, or -1 if it does not say
   * @param answer the answer, for its tag and its time
   */
  record Page(URI address, List<JsonNode> rows, long total, Answer answer) {}

  /** The next page; null after the last one. */
  @Nullable Page next() {
    if (ended) {
      return null;
    }
    Page page;
    try {
      page = ask();
    } catch (AnshuException e) {
      if (beyond && e.code() != FailureCode.SOURCE_UNREACHABLE) {
        return null;
      }
      throw e;
    }
    boolean more = !beyond || !(page.rows().isEmpty() || page.rows().equals(previous));
    previous = page.rows();
    return more ? page : null;
  }

  private Page ask() {
    URI address = address();
    Answer answer = requests.get(address, options, table, null);
    JsonNode body = answer.body();
    checkSuccess(body);
    List<JsonNode> rows = rows(body);
    long total = total(body);
    advance(body, rows.size(), total);
    return new Page(address, rows, total, answer);
  }

  private URI address() {
    if (follow != null && options.is("paging", "next_link")) {
      return requests.address(follow);
    }
    List<String> query = new ArrayList<>();
    switch (options.text("paging")) {
      case "page" -> query.add(pair("page_parameter", String.valueOf(number)));
      case "offset" -> query.add(pair("offset_parameter", String.valueOf(offset)));
      case "cursor" -> {
        if (follow != null) {
          query.add(pair("cursor_parameter", follow));
        }
      }
      default -> {}
    }
    if (options.has("size_parameter")) {
      query.add(pair("size_parameter", options.text("page_size")));
    }
    String mark = query.isEmpty() ? "" : table.contains("?") ? "&" : "?";
    return requests.address(table + mark + String.join("&", query));
  }

  private String pair(String parameter, String value) {
    return URLEncoder.encode(options.text(parameter), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Many interfaces answer 200 to everything and say in the body whether it went well. */
  private void checkSuccess(JsonNode body) {
    if (!options.has("success")) {
      return;
    }
    String[] wanted = options.text("success").split("=", 2);
    String found = String.valueOf(Json.text(Json.at(body, wanted[0])));
    if (wanted.length < 2 || !found.equals(wanted[1])) {
      String message =
          options.has("message") ? " " + Json.text(Json.at(body, options.text("message"))) : "";
      throw requests.broken(table, wanted[0] + "=" + found + message);
    }
  }

  private List<JsonNode> rows(JsonNode body) {
    JsonNode list = Json.at(body, options.text("rows"));
    if (!list.isArray()) {
      List<String> names = new ArrayList<>();
      body.fieldNames().forEachRemaining(names::add);
      throw requests.broken(
          table, "options.rows '" + options.text("rows") + "' is no list; there are: " + names);
    }
    List<JsonNode> rows = new ArrayList<>(list.size());
    list.forEach(rows::add);
    return rows;
  }

  private long total(JsonNode body) {
    if (!options.has("total")) {
      return -1;
    }
    String total = String.valueOf(Json.text(Json.at(body, options.text("total"))));
    if (!total.matches("[0-9]{1,15}")) {
      throw requests.broken(table, "options.total '" + options.text("total") + "': " + total);
    }
    return Long.parseLong(total);
  }

  private void advance(JsonNode body, int rows, long total) {
    number++;
    offset += rows;
    switch (options.text("paging")) {
      case "page", "offset" -> {
        fullPage = Math.max(fullPage, rows);
        boolean reached = total >= 0 && offset >= total;
        ended = rows == 0 || beyond || (reached && rows < fullPage);
        beyond |= reached;
      }
      case "cursor", "next_link" -> {
        String next = Json.text(Json.at(body, options.text("next")));
        ended = next == null || next.isBlank();
        follow = ended ? null : next;
      }
      default -> ended = true;
    }
  }
}
