package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the renderer put each text: the cells of the sheets and the pages of the document.
 *
 * <p>What a report prints has a name: the number of the block, counted from 0, for its paragraph
 * ({@code 3}), and with row and column, counted from 0, for a cell ({@code 3.0.2}).
 */
public final class Printed {

  private final List<OnSheet> onSheets = new ArrayList<>();
  private final Map<String, List<OnPage>> onPages = new LinkedHashMap<>();
  private final Map<String, Integer> pages = new LinkedHashMap<>();

  Printed() {}

  /**
   * A text in a cell of a sheet.
   *
   * @param name what it prints; null for headers, titles and names of rows
   * @param sheet the number of the sheet, from 0
   * @param row the number of its first row, from 0
   * @param column the number of its first column, from 0
   * @param columns how many columns it covers
   * @param header whether it stands in the head of a table
   * @param text what is printed, without markup
   */
  public record OnSheet(
      @Nullable String name,
      int sheet,
      int row,
      int column,
      int columns,
      boolean header,
      String text) {

    /** Whether a column of {@code other} is one of its columns. */
    public boolean above(OnSheet other) {
      return column < other.column() + other.columns() && other.column() < column + columns;
    }

    /** The address, such as {@code C7}. */
    public String address() {
      StringBuilder letters = new StringBuilder();
      for (int left = column + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(0, (char) ('A' + (left - 1) % 26));
      }
      return letters.append(row + 1).toString();
    }
  }

  /**
   * A text, or the part of a text that is on one page.
   *
   * @param page the number of the page, from 1
   * @param length how many characters of the text are there
   */
  public record OnPage(int page, int length) {}

  void put(OnSheet text) {
    onSheets.add(text);
  }

  void put(@Nullable String name, OnPage place, String text) {
    if (name != null) {
      onPages.computeIfAbsent(name, any -> new ArrayList<>()).add(place);
    }
    pages.putIfAbsent(text, place.page());
  }

  /** All texts of the sheets, in reading order. */
  public List<OnSheet> onSheets() {
    return List.copyOf(onSheets);
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
