package org.anshu.reports.openxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** XML that is being written. */
public final class Markup {

  private static final char UNPRINTABLE = '\uFFFD';

  private final Writer out;

  Markup(Writer out) {
    this.out = out;
  }

  /** Writes {@code xml} as it is. */
  public Markup raw(String xml) {
    try {
      out.write(xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a whole number. */
  public Markup number(int number) {
    return raw(Integer.toString(number));
  }

  /**
   * Writes {@code text} so that it is read as it is. What XML cannot hold, such as a bell, becomes
   * U+FFFD.
   */
  public Markup text(String text) {
    try {
      int from = 0;
      for (int i = 0; i < text.length(); i++) {
        String other = replacement(text, i);
        if (other != null) {
          out.write(text, from, i - from);
          out.write(other);
          from = i + 1;
        }
      }
      out.write(text, from, text.length() - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes an element that holds {@code text}. */
  public Markup element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  private static @Nullable String replacement(String text, int at) {
    char one = text.charAt(at);
    switch (one) {
      case '&':
        return "&amp;";
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '"':
        return "&quot;";
      case '\n', '\t':
        return null;
      default:
        boolean lone =
            Character.isHighSurrogate(one)
                    && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(one)
                    && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        return one < ' ' || one >= '\uFFFE' || lone ? String.valueOf(UNPRINTABLE) : null;
    }
  }
}
