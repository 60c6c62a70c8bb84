package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.connectors.files.ExcelWorkbooks;
import org.anshu.connectors.spi.workbook.FilledSheet;

/**
 * How fast sheets are generated and examined: 3,000 townships, one assessor, a rubric of 60 items.
 * Not a test; run it with {@code mvn exec:java} from jobs/pipeline or an IDE. Arguments: a folder.
 */
final class SheetSpeed {

  private static final int UNITS = 3000;
  private static final int ITEMS = 60;

  private SheetSpeed() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("anshu-sheets-");
    SheetDesk desk = new SheetDesk(folder, rubric());
    StringBuilder roster = new StringBuilder("code,name,type\n");
    for (int i = 0; i < UNITS; i++) {
      roster.append("T%04d,第%d镇,township\n".formatted(i, i));
    }
    desk.write(desk.assessment.units(), roster.toString());
    desk.write(desk.assessment.assessors(), "name,unit\n张三,市安委办\n");
    long start = System.nanoTime();
    Parties parties = desk.parties();
    long read = System.nanoTime();
    List<Path> files = desk.templates(List.of()).write(SheetKind.REVIEW, "", "", folder);
    long written = System.nanoTime();
    SheetIdentity identity;
    int faults = 0;
    for (Path file : files.subList(0, 300)) {
      FilledSheet filled = new ExcelWorkbooks().read(file);
      identity = new SheetIdentity(desk.assessment, parties);
      faults += identity.examine(file, filled, desk.evidence()).faults().size();
    }
    long examined = System.nanoTime();
    System.out.printf(
        "%d units, %d items: roster %.2f s; %d templates %.2f s (%d bytes each); 300 examined %.2f s,"
            + " %d faults%n",
        parties.units().size(),
        ITEMS,
        (read - start) / 1e9,
        files.size(),
        (written - read) / 1e9,
        Files.size(files.get(0)),
        (examined - written) / 1e9,
        faults);
  }

  private static String rubric() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < ITEMS; i++) {
      items.append(
          """
                - id: item_%d
                  title: { zh: 第%d项工作落实情况和台账资料, en: Item }
                  points: 5
                  rule: { manual: { combine: mean, step: 0.5 } }
                  assessors: 1
                  evidence: 台账和会议纪要
                  authority: 甲
          """
              .formatted(i, i)
              .indent(4));
    }
    return """
        title: { zh: 乡镇安全生产考核, en: Assessment }
        example: false
        authority: 试
        window: { from: 2025-01-01, to: 2025-12-31 }
        full_points: 100
        rescaled: true
        unit_types: [township]
        appeal_days: 5
        fact_kinds: {}
        parts:
          - id: process
            title: { zh: 过程, en: Process }
            counts_for: 100
            item_points: 300
            items:
        """
        + items
        + """
        grades:
          - { id: good, title: { zh: 良好, en: Good }, from: 80 }
          - { id: poor, title: { zh: 较差, en: Poor } }
        """;
  }
}
