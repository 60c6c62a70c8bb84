package org.anshu.reports.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/** The words of the report, {@code text_zh.properties}, with numbered places to fill. */
public final class Words {

  private static final String FILES = "/org/anshu/reports/templates/";

  /** The folder of the phrases that reports share. */
  private static final String SHARED = "words";

  private final Properties words;

  private Words(Properties words) {
    this.words = words;
  }

  /** The words that come with the template of the monthly report. */
  public static Words load() {
    return load("monthly");
  }

  /** The words that come with the template in {@code folder}, and those that reports share. */
  public static Words load(String folder) {
    String name = FILES + folder + "/text_zh.properties";
    Properties words =
        folder.equals(SHARED) ? new Properties() : new Properties(load(SHARED).words);
    try (InputStream file = Words.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("Not on the class path: " + name);
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(words);
  }

  /** The words of {@code text}, in the form of a file of phrases, and those that reports share. */
  public static Words of(String text) {
    try {
      Properties words = new Properties(load(SHARED).words);
      words.load(new StringReader(text));
      return new Words(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The phrase {@code key} as it is written, with its places. */
  public String raw(String key) {
    return missing(key, words.getProperty(key));
  }

  /**
   * The phrase {@code key} with {@code values} in its places {0}, {1} …; where its numbers are from
   * is forgotten, so it is for names and headers.
   */
  public String say(String key, Object... values) {
    return tell(key, values).text();
  }

  /** The phrase {@code key} with {@code values} in its places, which keep where they are from. */
  public Passage tell(String key, Object... values) {
    String phrase = raw(key);
    Passage.Builder said = new Passage.Builder();
    int from = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
      int close = phrase.indexOf('}', open);
      said.add(phrase.substring(from, open));
      said.add(values[Integer.parseInt(phrase.substring(open + 1, close))]);
      from = close + 1;
    }
    return said.add(phrase.substring(from)).build();
  }

  private static String missing(String key, @Nullable String phrase) {
    if (phrase == null) {
      throw new AnshuException(
          FailureCode.TEMPLATE_INVALID,
          new Text("text_zh.properties 中有词条 " + key, "A phrase '" + key + "'"),
          new Text("没有该词条", "None in text_zh.properties"),
          new Text("补上该词条", "Add the phrase"));
    }
    return phrase;
  }

  /**
   * The columns {@code key}, written as {@link Columns} says, with {@code values} in its places.
   */
  public List<Column> columns(String key, Object... values) {
    return Columns.read(say(key, values));
  }

  /** All phrases, in no order. */
  public List<String> all() {
    return words.values().stream().map(String::valueOf).toList();
  }

  /** Whether there is a phrase {@code key}. */
  public boolean has(String key) {
    return words.getProperty(key) != null;
  }

  /** The items in a row, divided by 、. */
  public String list(List<String> items) {
    return String.join(say("list.comma"), items);
  }

  /** The items in a row, divided by 、; they keep where they are from. */
  public Passage row(List<Passage> items) {
    return Passage.join(say("list.comma"), items);
  }
}
