package org.anshu.failure;

/**
 * One sentence or phrase for a user, in both languages.
 *
 * @param chinese the text in Chinese
 * @param english the same in English, first word capitalised, no final stop
 */
public record Text(String chinese, String english) {

  /** The text with no need of translation, such as a name or a value. */
  public static Text same(String value) {
    return new Text(value, value);
  }

  /** The text in {@code language}. */
  public String in(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }
}
