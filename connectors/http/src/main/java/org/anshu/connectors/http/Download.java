package org.anshu.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.spi.RowSum;
import org.anshu.connectors.spi.SourceSum;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole table over its pages and believes it only if nothing moved meanwhile. A row that
 * another pushes to the next page comes twice, one that moves to an earlier page never: so the rows
 * must be as many as the source counts and no key on two pages, or two readings must agree.
 */
final class Download {

  private static final int READINGS = 4;

  private final Requests requests;
  private final HttpTable table;
  private final String name;

  Download(Requests requests, HttpTable table, String name) {
    this.requests = requests;
    this.table = table;
    this.name = name;
  }

  /**
   * One reading of all pages.
   *
   * @param certain whether its own numbers prove that no row was missed or doubled
   * @param doubt what speaks against it, for the message
   */
  private record Reading(Spool spool, SourceSum sum, boolean certain, String doubt) {}

  /** The rows of one moment; the caller closes the spool. */
  Spool read(List<String> columns, List<String> key) {
    Reading before = null;
    String doubt = "";
    for (int i = 0; i < READINGS; i++) {
      Reading now = reading(columns, key);
      boolean agreed = before != null && before.sum().equals(now.sum()) && now.doubt().isEmpty();
      if (before != null) {
        before.spool().close();
      }
      if (now.certain() || agreed) {
        return now.spool();
      }
      doubt = now.doubt();
      before = now;
    }
    if (before != null) {
      before.spool().close();
    }
    throw requests.broken(
        name, READINGS + " readings, all different: " + (doubt.isEmpty() ? "rows" : doubt));
  }

  private Reading reading(List<String> columns, List<String> key) {
    Spool spool = new Spool(requests.source(), name, columns, key);
    boolean complete = false;
    try {
      Reading reading = read(spool);
      complete = true;
      return reading;
    } finally {
      if (!complete) {
        spool.close();
      }
    }
  }

  private Reading read(Spool spool) {
    HttpOptions options = table.options();
    Pages pages = new Pages(requests, options, name);
    RowSum sum = new RowSum();
    Map<String, Integer> pageOfKey = new HashMap<>();
    Set<URI> addresses = new HashSet<>();
    List<JsonNode> previous = List.of();
    Pages.Page first = null;
    boolean keyOnTwoPages = false;
    long total = -1;
    String doubt = "";
    int count = 0;
    for (Pages.Page page = pages.next(); page != null; page = pages.next()) {
      first = first == null ? page : first;
      count++;
      boolean known = page.rows().equals(previous) || page.rows().equals(first.rows());
      if (!addresses.add(page.address()) || (count > 1 && known && !page.rows().isEmpty())) {
        throw requests.broken(
            name, "page " + count + " repeats an earlier page: options.paging, page_parameter");
      }
      if (count > 1 && page.total() != total) {
        doubt = "total " + total + " → " + page.total();
      }
      total = page.total();
      previous = page.rows();
      for (JsonNode row : page.rows()) {
        @Nullable String[] values = spool.add(row);
        sum.add(values);
        Integer other = pageOfKey.putIfAbsent(spool.key(values), count);
        keyOnTwoPages |= other != null && other != count;
      }
    }
    spool.asOf(first == null ? null : first.answer().asOf());
    if (total >= 0 && sum.sum().rows() != total) {
      doubt = "total " + total + ", rows " + sum.sum().rows();
    }
    boolean counted = total >= 0 && !keyOnTwoPages && doubt.isEmpty();
    boolean single = count <= 1 && doubt.isEmpty();
    boolean certain =
        switch (options.text("verify")) {
          case "once" -> doubt.isEmpty();
          case "twice" -> false;
          default -> single || (counted && sameTag(first, options));
        };
    return new Reading(spool, sum.sum(), certain, doubt);
  }

  /** Asks for the first page again if it has a tag: who changed a row meanwhile changed the tag. */
  private boolean sameTag(Pages.@Nullable Page first, HttpOptions options) {
    String tag = first == null ? null : first.answer().etag();
    if (first == null || tag == null) {
      return true;
    }
    Answer again = requests.get(first.address(), options, name, tag);
    return again.unchanged() || tag.equals(again.etag());
  }
}
