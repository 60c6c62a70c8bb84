package org.anshu.schedules.yaml;

import org.anshu.failure.Language;
import org.anshu.failure.Text;

/**
 * One thing wrong in a YAML file.
 *
 * @param line the line it stands on, from 1; 0 if the thing is absent
 * @param key the dotted path of the key
 * @param problem what is wrong and what is allowed
 */
public record Fault(int line, String key, Text problem) {

  /** The fault in one line, as a list item. */
  public String in(Language language) {
    String where =
        line == 0 ? "" : language == Language.CHINESE ? "第 " + line + " 行 " : "line " + line + " ";
    return where + (key.isEmpty() ? "" : key + ": ") + problem.in(language);
  }
}
