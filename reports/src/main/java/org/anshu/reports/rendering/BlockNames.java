package org.anshu.reports.rendering;

import java.util.IdentityHashMap;
import java.util.Map;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.WrittenReport;

/** What the blocks of a report are called where they are printed, see {@link Printed}. */
final class BlockNames {

  private final Map<Block, Integer> numbers = new IdentityHashMap<>();

  private final Frame frame;

  BlockNames(WrittenReport report) {
    frame = report.frame();
    for (int i = 0; i < report.blocks().size(); i++) {
      numbers.put(report.blocks().get(i), i);
    }
  }

  /** The frame of the report. */
  Frame frame() {
    return frame;
  }

  /** The name of {@code block}: its number, from 0. */
  String of(Block block) {
    return String.valueOf(numbers.getOrDefault(block, -1));
  }
}
