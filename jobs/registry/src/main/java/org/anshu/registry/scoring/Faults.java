package org.anshu.registry.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** What stands in the way of a score, gathered so that all is said at once. */
final class Faults {

  private static final int SHOWN = 20;

  private record Fault(Text found, Text action) {}

  private final List<Fault> faults = new ArrayList<>();

  void add(Text found, Text action) {
    faults.add(new Fault(found, action));
  }

  void add(String found, String action, String english) {
    add(new Text(found, english), new Text(action, "See the Chinese text"));
  }

  /**
   * Fails if there is any.
   *
   * @throws AnshuException with code ASSESSMENT_REFUSED, naming the first twenty
   */
  void throwIfAny() {
    if (faults.isEmpty()) {
      return;
    }
    throw new AnshuException(
        FailureCode.ASSESSMENT_REFUSED,
        new Text("可以逐项计分的考核数据", "Inputs that can be scored item by item"),
        new Text(
            joined(fault -> fault.found().chinese()), joined(fault -> fault.found().english())),
        new Text(
            joined(fault -> fault.action().chinese()), joined(fault -> fault.action().english())));
  }

  private String joined(Function<Fault, String> part) {
    List<String> texts = faults.stream().map(part).distinct().toList();
    if (texts.size() == 1) {
      return texts.get(0);
    }
    String shown =
        texts.stream().limit(SHOWN).map(text -> "\n    · " + text).collect(Collectors.joining());
    return texts.size() > SHOWN ? shown + "\n    · …（" + texts.size() + "）" : shown;
  }
}
