package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which page the renderer put each text.
 *
 * <p>What a report prints has a name: the number of the block, counted from 0, for its paragraph
 * ({@code 3}), and with row and column, counted from 0, for a cell ({@code 3.0.2}).
 */
public final class Printed {

  private final Map<String, List<OnPage>> onPages = new LinkedHashMap<>();
  private final Map<String, Integer> pages = new LinkedHashMap<>();

  Printed() {}

  /**
   * A text, or the part of a text that is on one page.
   *
   * @param page the number of the page, from 1
   * @param length how many characters of the text are there
   */
  public record OnPage(int page, int length) {}

  void put(@Nullable String name, OnPage place, String text) {
    if (name != null) {
      onPages.computeIfAbsent(name, any -> new ArrayList<>()).add(place);
    }
    pages.putIfAbsent(text, place.page());
  }

  /**
   * The page of character {@code at} of what is named {@code name}; 0 if it is not printed. The
   * cells of a row are where its first one is.
   */
  public int page(String name, int at) {
    int before = 0;
    int page = 0;
    int dot = name.lastIndexOf('.');
    String row = dot < 0 ? name : name.substring(0, dot);
    for (OnPage part : onPages.getOrDefault(name, onPages.getOrDefault(row, List.of()))) {
      page = part.page();
      before += part.length();
      if (at < before) {
        return page;
      }
    }
    return page;
  }

  /** The first page with exactly this text, such as a title; 0 if there is none. */
  public int pageOf(String text) {
    return pages.getOrDefault(text, 0);
  }
}
