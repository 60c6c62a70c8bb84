package org.anshu.pipeline.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.submission.Fault;

/** Collects all that is wrong, so that people see it at once. */
final class FaultList {

  private final List<Fault> faults = new ArrayList<>();

  void add(String place, String column, String value, String reason) {
    faults.add(new Fault(place, column, value, reason));
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** One line: place, column, what stands there, what is wrong and what to do. */
  static Text text(Fault fault) {
    String column = fault.column().isEmpty() ? "" : "　" + fault.column();
    String value = fault.value().isEmpty() ? "" : "“" + fault.value() + "”";
    return Text.same(fault.place() + column + value + "：" + fault.reason());
  }
}
