package org.anshu.registry.rubric;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.LineMap;

/** The faults of one rubric, gathered so that all of them are reported at once. */
final class Faults {

  private final List<Fault> faults = new ArrayList<>();

  /**
   * One fault.
   *
   * @param pointer where it stands, such as {@code /parts/0/items/3}
   */
  private record Fault(String pointer, Text expected, Text found) {}

  /** Adds a fault; {@code found} says what stands there. */
  void add(String pointer, Text expected, Text found) {
    faults.add(new Fault(pointer, expected, found));
  }

  /**
   * Fails if there are faults.
   *
   * @param text the file's text, for lines
   */
  void raise(Path file, String text) {
    if (faults.isEmpty()) {
      return;
    }
    LineMap lines = LineMap.of(text);
    faults.sort(Comparator.comparingInt(fault -> lines.line(fault.pointer())));
    Text expected =
        faults.size() == 1
            ? faults.get(0).expected()
            : new Text(
                "细则无误（共 %d 处不符）".formatted(faults.size()),
                "A rubric without faults, of which there are " + faults.size());
    throw new AnshuException(
        FailureCode.RUBRIC_INVALID,
        expected,
        new Text(
            said(fault -> chinese(file, lines, fault)), said(fault -> english(file, lines, fault))),
        new Text("按所列行号改正该文件后重试", "Correct the file at these lines and run again"));
  }

  private String said(Function<Fault, String> sentence) {
    List<String> sentences = faults.stream().map(sentence).toList();
    return String.join(System.lineSeparator() + "    ", sentences);
  }

  private String chinese(Path file, LineMap lines, Fault fault) {
    String place = "%s:第 %d 行：".formatted(file, lines.line(fault.pointer()));
    String should = faults.size() == 1 ? "" : "；应为：" + fault.expected().chinese();
    return place + fault.found().chinese() + should;
  }

  private String english(Path file, LineMap lines, Fault fault) {
    String place = "%s: line %d: ".formatted(file, lines.line(fault.pointer()));
    String should = faults.size() == 1 ? "" : "; expected: " + fault.expected().english();
    return place + fault.found().english() + should;
  }
}
