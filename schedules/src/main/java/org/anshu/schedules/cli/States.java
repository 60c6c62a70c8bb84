package org.anshu.schedules.cli;

import org.anshu.failure.Language;

/** The states of rows and findings in the reader's words; as stored they are the English ones. */
final class States {

  private States() {}

  /** {@code state} in {@code language}; a state that is not known here as it is stored. */
  static String in(Language language, String state) {
    if (language != Language.CHINESE) {
      return state;
    }
    return switch (state) {
      case "open" -> "待处理";
      case "waived" -> "已豁免";
      case "resolved" -> "已消除";
      default -> state;
    };
  }
}
