package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licensed fonts of offices are TrueType files; the free ones of this machine are not. */
class TrueTypeTest {

  private static final Path SONG =
      Path.of("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf");

  @TempDir Path folder;

  private FontRoles fonts() throws IOException {
    Path fonts = Files.createDirectory(folder.resolve("fonts"));
    for (String name : Licensed.NAMES) {
      Files.copy(SONG, fonts.resolve(name));
    }
    return FontRoles.in(List.of(fonts));
  }

  private static WrittenReport report() {
    Table table =
        Table.of(
            "t",
            "表1　各地区情况",
            "单位：起",
            List.of(Column.names(2, "地区"), Column.words(1, "情况")),
            List.of(
                new Row("合计", List.of(Cell.text("持平")), true),
                new Row("临江区", List.of(Cell.text("—")), false)));
    return SampleTables.report(
        List.of(
            new Block.Heading("一、总体情况", "本月各地区情况见下表。", "总体情况"),
            table,
            new Block.Signature("云江市安全生产委员会办公室", "2026年7月8日", "")),
        Frame.BULLETIN);
  }

  @Test
  void theyPrintToTheSameBytesAndPassEveryCheck() throws IOException {
    Printing printing = new Printing(fonts(), Set.of(Format.PDF, Format.OFD));
    LocalDateTime made = LocalDateTime.of(2026, 7, 8, 9, 0);
    RenderedReport first = printing.print(report(), null, folder.resolve("1"), "表", made);
    RenderedReport second = printing.print(report(), null, folder.resolve("2"), "表", made);
    assertThat(ReportCheck.check(report(), first, CheckSettings.withoutFigures())).isEmpty();
    assertThat(second.pdf()).hasSameBinaryContentAs(first.pdf());
    assertThat(second.files(Format.OFD).get(0))
        .hasSameBinaryContentAs(first.files(Format.OFD).get(0));
  }
}
