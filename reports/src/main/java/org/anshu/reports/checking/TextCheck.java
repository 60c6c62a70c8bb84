package org.anshu.reports.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.Script.Piece;
import org.anshu.reports.checking.Script.Surroundings;

/**
 * Lays the text of a document beside the script, piece by piece: nothing may be missing, altered,
 * out of order or too much. Heads of tables may be repeated.
 */
final class TextCheck {

  /** How many pieces are given up at most to find the thread again. */
  private static final int LOST = 12;

  /** How far ahead the thread is looked for, in characters. */
  private static final int AHEAD = 1500;

  private static final char MISSING_GLYPH = '〓';

  /**
   * How a format says things.
   *
   * @param place what its page of a number is called
   */
  record Form(Check check, IntFunction<Text> place, Text action) {

    /** A PDF. */
    static final Form PDF =
        new Form(
            Check.TEXT,
            Findings::page,
            new Text(
                "重新排版；若仍如此，检查模板中该处的宽度和取值",
                "Render again; if it stays, check width and contents there in the template"));
  }

  private final Script script;
  private final String text;
  private final int[] pageStarts;
  private final Findings findings;
  private final Form form;
  private final List<Piece> afloat;
  private final Map<Surroundings, Set<String>> seen = new HashMap<>();
  private int at;

  private TextCheck(Script script, List<String> pages, Findings findings, Form form) {
    this.script = script;
    this.text = String.join("", pages);
    this.findings = findings;
    this.form = form;
    this.pageStarts = new int[pages.size()];
    for (int i = 1; i < pageStarts.length; i++) {
      pageStarts[i] = pageStarts[i - 1] + pages.get(i - 1).length();
    }
    this.afloat = new ArrayList<>(script.floating());
    afloat.sort(Comparator.comparingInt((Piece piece) -> piece.text().length()).reversed());
  }

  /**
   * Compares.
   *
   * @param pages the text of each page, squeezed, without page numbers
   */
  static void of(Script script, List<String> pages, Findings findings, Form form) {
    new TextCheck(script, pages, findings, form).run();
  }

  private void run() {
    List<Piece> pieces = script.pieces();
    int next = 0;
    while (next < pieces.size()) {
      next = take(pieces.get(next)) ? next + 1 : mend(next);
    }
    while (at < text.length() && skip(lastTable())) {
      // What the page adds of itself.
    }
    if (at < text.length()) {
      wrong(at, new Text("报告到此结束", "the end of the report"), text.substring(at));
    }
    for (Piece piece : afloat) {
      wrong(at, place(piece), "");
    }
    seen.forEach(this::headsMissing);
  }

  private Surroundings lastTable() {
    List<Piece> pieces = script.pieces();
    return pieces.isEmpty() ? Surroundings.NONE : pieces.get(pieces.size() - 1).table();
  }

  private void headsMissing(Surroundings table, Set<String> found) {
    table
        .required()
        .forEach(
            (head, place) -> {
              if (found.stream().noneMatch(text -> text.contains(head))) {
                wrong(at, place(new Piece(head, place, table)), "");
              }
            });
  }

  /**
   * Goes past {@code piece}, and past heads and page furniture before it; false if it is not there.
   */
  private boolean take(Piece piece) {
    seen.computeIfAbsent(piece.table(), any -> new HashSet<>());
    do {
      if (text.startsWith(piece.text(), at) && !beginsLonger(piece.text())) {
        at += piece.text().length();
        return true;
      }
    } while (skip(piece.table()));
    return carries(piece);
  }

  /**
   * Goes past the part of a cell that is taller than the rest of its page; what the next pages show
   * of it is expected there, after the heads. False if it does not go on so.
   */
  private boolean carries(Piece piece) {
    int same = common(piece.text(), at);
    if (piece.table().equals(Surroundings.NONE) || same == 0) {
      return false;
    }
    List<Piece> parts = new ArrayList<>();
    String rest = piece.text().substring(same);
    for (int page = page(at); !rest.isEmpty() && page < pageStarts.length; page++) {
      int from = afterHeads(pageStarts[page], piece.table());
      int part = common(rest, from);
      if (part == 0) {
        return false;
      }
      parts.add(new Piece(rest.substring(0, part), piece.place(), piece.table()));
      rest = rest.substring(part);
    }
    if (rest.isEmpty()) {
      afloat.addAll(0, parts);
      at += same;
    }
    return rest.isEmpty();
  }

  /** How many characters of {@code wanted} stand at {@code from}. */
  private int common(String wanted, int from) {
    int same = 0;
    while (same < wanted.length()
        && from + same < text.length()
        && wanted.charAt(same) == text.charAt(from + same)) {
      same++;
    }
    return same;
  }

  /** Where a page goes on after repeated heads and what other cells carry over. */
  private int afterHeads(int start, Surroundings table) {
    int from = start;
    for (String text = between(table, from); !text.isEmpty(); text = between(table, from)) {
      from += text.length();
    }
    return from;
  }

  /** Whether here stands a title or the like that only begins as {@code piece} does. */
  private boolean beginsLonger(String piece) {
    return afloat.stream()
        .anyMatch(one -> one.text().length() > piece.length() && text.startsWith(one.text(), at));
  }

  /** Goes past what may stand between pieces; false if nothing of it is here. */
  private boolean skip(Surroundings table) {
    String found = between(table, at);
    if (table.texts().contains(found)) {
      seen.computeIfAbsent(table, any -> new HashSet<>()).add(found);
    } else {
      afloat.stream()
          .filter(piece -> piece.text().equals(found))
          .findFirst()
          .ifPresent(afloat::remove);
    }
    at += found.length();
    return !found.isEmpty();
  }

  /** What stands at {@code from} that may stand between pieces; empty if nothing does. */
  private String between(Surroundings table, int from) {
    for (String head : table.texts()) {
      if (text.startsWith(head, from)) {
        return head;
      }
    }
    for (Piece piece : afloat) {
      if (text.startsWith(piece.text(), from)) {
        return piece.text();
      }
    }
    for (String furniture : script.furniture()) {
      if (text.startsWith(furniture, from)) {
        return furniture;
      }
    }
    return "";
  }

  /** Reports the difference at the piece {@code next}; the piece from which it goes on. */
  private int mend(int next) {
    List<Piece> pieces = script.pieces();
    int best = Integer.MAX_VALUE;
    int resumeAt = -1;
    int resume = next + 1;
    for (int lost = 0; lost <= LOST && next + lost < pieces.size(); lost++) {
      int found = find(anchor(next + lost));
      int cost = lost * 8 + (found - at);
      // The beginning of a long piece that is altered further on stands where it is expected.
      boolean onward = lost > 0 || found > at;
      if (found >= 0 && onward && cost < best) {
        best = cost;
        resumeAt = found;
        resume = next + lost;
      }
    }
    StringBuilder expected = new StringBuilder();
    for (int i = next; i < resume && i < pieces.size(); i++) {
      expected.append(pieces.get(i).text());
    }
    Piece first = pieces.get(next);
    if (resumeAt < 0) {
      wrong(at, place(first), text.substring(at, Math.min(text.length(), at + expected.length())));
      return next + 1;
    }
    String between = text.substring(at, resumeAt);
    if (expected.isEmpty()) {
      wrong(
          at,
          new Text(
              first.place().chinese() + "之前没有别的文字", "nothing before " + first.place().english()),
          between);
    } else {
      altered(first, expected.toString(), between);
    }
    at = resumeAt;
    return resume;
  }

  /** The piece and what follows it, long enough not to be found by chance. */
  private String anchor(int from) {
    List<Piece> pieces = script.pieces();
    StringBuilder anchor = new StringBuilder(pieces.get(from).text());
    for (int i = from + 1; i < pieces.size() && anchor.length() < 8; i++) {
      anchor.append(pieces.get(i).text());
    }
    anchor.setLength(Math.min(anchor.length(), 24));
    return anchor.toString();
  }

  private int find(String anchor) {
    int found = text.indexOf(anchor, at);
    return found > at + AHEAD ? -1 : found;
  }

  /** Shows both texts from shortly before their first difference. */
  private void altered(Piece piece, String expected, String found) {
    int same = Math.min(common(expected, at), found.length());
    int from = Math.max(0, same - 10);
    Text wanted = Findings.quote(expected.substring(from));
    int where = at + Math.min(same, Math.max(0, found.length() - 1));
    wrong(
        where,
        new Text(
            piece.place().chinese() + wanted.chinese(),
            piece.place().english() + " " + wanted.english()),
        found.substring(Math.min(from, found.length())));
  }

  private static Text place(Piece piece) {
    Text quoted = Findings.quote(piece.text());
    return new Text(
        piece.place().chinese() + quoted.chinese(),
        piece.place().english() + " " + quoted.english());
  }

  private void wrong(int where, Text expected, String found) {
    boolean glyph = found.indexOf(MISSING_GLYPH) >= 0 && expected.chinese().indexOf('〓') < 0;
    findings.add(
        glyph ? Check.GLYPHS : form.check(),
        form.place().apply(page(where)),
        expected,
        Findings.quote(found),
        glyph
            ? new Text(
                "现有字体都没有此字：安装含该字的字体（如花园明朝），或把字体放入设置的字体目录后重新排版",
                "No font has the character: install one that has it, or put it into the font folder,"
                    + " and render again")
            : form.action());
  }

  /** The page of a character, from 1. */
  private int page(int where) {
    int page = 1;
    while (page < pageStarts.length && pageStarts[page] <= where) {
      page++;
    }
    return page;
  }
}
