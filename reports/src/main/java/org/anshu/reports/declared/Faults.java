package org.anshu.reports.declared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;

/** The faults of a report's folder, found in one reading: file, line, what is wrong, what to do. */
final class Faults {

  private final String folder;
  private final Set<Text> faults = new LinkedHashSet<>();

  /** The faults of the folder that people know as {@code folder}. */
  Faults(String folder) {
    this.folder = folder;
  }

  /** Notes one fault at a line of a file of the folder, counted from 1. */
  void add(String file, int line, Text problem) {
    faults.add(
        new Text(
            file + " 第 " + line + " 行：" + problem.chinese(),
            file + " line " + line + ": " + problem.english()));
  }

  /** Fails with all of them if there are any. */
  void refuse() {
    if (faults.isEmpty()) {
      return;
    }
    throw new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text("报表目录 " + folder + " 每一项都有效", "Every entry of the report's folder " + folder),
        new Text(
            faults.size() + " 处问题" + listed(Language.CHINESE),
            faults.size() + " faults" + listed(Language.ENGLISH)),
        new Text(
            "逐项改正后重试；写法见 reports/templates/README.md",
            "Correct each and try again; reports/templates/README.md explains every key"));
  }

  private String listed(Language language) {
    return faults.stream()
        .map(fault -> "\n    - " + fault.in(language))
        .collect(Collectors.joining());
  }
}
