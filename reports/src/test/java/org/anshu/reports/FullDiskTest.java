package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that is full, as the kernel tells it ({@code /dev/full}), is never taken for a success.
 */
class FullDiskTest {

  private static final WrittenReport REPORT =
      SampleTables.report(List.of(SampleTables.threeLines(3)), Frame.BULLETIN);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"表.pdf", "表.xlsx", "表.docx", "表.ofd", "表.cells.json"})
  void aFileThatFindsNoRoomEndsThePrint(String file) throws IOException {
    Path full = folder.resolve(file);
    Files.createSymbolicLink(full, Path.of("/dev/full"));
    Printing printing = new Printing(FontRoles.find(List.of()), Set.of(Format.values()));
    CellMap.Head head = new CellMap.Head("x", "R2026-06-e1", "", YearMonth.of(2026, 6));

    Throwable problem =
        catchThrowable(() -> printing.print(REPORT, head, folder, "表", FormatSample.MADE));

    assertThat(problem).isNotNull();
    assertThat(Stream.iterate(problem, each -> each != null, Throwable::getCause))
        .as("%s", problem)
        .anyMatch(
            each ->
                each instanceof IOException
                    && String.valueOf(each.getMessage()).contains("No space left on device"));
  }
}
