package org.anshu.reports.origin;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that knows where its numbers are from.
 *
 * @param text the text
 * @param marks its numbers, in the order of the text; they do not overlap
 */
public record Passage(String text, List<Mark> marks) {

  /** No text. */
  public static final Passage EMPTY = plain("");

  /**
   * A number of a text, with the words around it that follow from the same figures.
   *
   * @param start the place of its first character
   * @param end the place after its last character
   */
  public record Mark(int start, int end, Origin origin) {}

  public Passage {
    marks = List.copyOf(marks);
  }

  /** A text without figures. */
  public static Passage plain(String text) {
    return new Passage(text, List.of());
  }

  /** A text that is one number, or the words in its place. */
  public static Passage of(String text, Origin origin) {
    return new Passage(text, List.of(new Mark(0, text.length(), origin)));
  }

  /** A whole number. */
  public static Passage of(long number, Origin origin) {
    return of(String.valueOf(number), origin);
  }

  /** The texts in a row, divided by {@code mark}. */
  public static Passage join(String mark, List<Passage> passages) {
    Builder all = new Builder();
    for (int i = 0; i < passages.size(); i++) {
      all.add(i == 0 ? "" : mark).add(passages.get(i));
    }
    return all.build();
  }

  /** This text with {@code next} after it. */
  public Passage then(Passage next) {
    return new Builder().add(this).add(next).build();
  }

  /** What {@code mark} prints. */
  public String printed(Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }

  /** Puts a text together. */
  public static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    /** Adds words or another passage. */
    public Builder add(Object value) {
      if (value instanceof Passage passage) {
        int at = text.length();
        passage
            .marks()
            .forEach(
                mark -> marks.add(new Mark(at + mark.start(), at + mark.end(), mark.origin())));
      }
      text.append(value);
      return this;
    }

    /** The text. */
    public Passage build() {
      return new Passage(text.toString(), marks);
    }
  }
}
