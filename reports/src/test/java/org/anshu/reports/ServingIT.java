package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.progress.Progress;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.figures.ServingReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The serving schema in a real server, filled by hand and read back. */
class ServingIT {

  private static final ReleaseFigures FIGURES = SampleRelease.ordinary().figures();
  private static final String ID = FIGURES.release().id();

  @TempDir static Path folder;
  private static SampleServing server;
  private static Connection serving;

  @BeforeAll
  static void fillTheSchema() throws SQLException, IOException {
    server = SampleServing.start(folder.resolve("server"), FIGURES);
    serving = server.connection();
    // A crossing of two axes, which reports for a district read.
    server.execute(
        "INSERT INTO indicator_value VALUES (?, ?, ?, ?, ?, '', 9, NULL, 'ok')",
        ID,
        "accident.deaths",
        "month",
        "SZ",
        "other");
  }

  @AfterAll
  static void stop() throws SQLException {
    server.close();
  }

  @Test
  void whatWasPublishedIsReadBack() {
    ReleaseFigures read = new ServingReader(serving, ID).read();
    assertThat(read.release()).isEqualTo(FIGURES.release());
    assertThat(read.units()).isEqualTo(FIGURES.units());
    assertThat(read.members(Axis.SECTOR)).isEqualTo(FIGURES.members(Axis.SECTOR));
    assertThat(read.members(Axis.CATEGORY)).isEqualTo(FIGURES.members(Axis.CATEGORY));
    assertThat(read.largerAccidents()).isEqualTo(FIGURES.largerAccidents());
    assertThat(read.notes()).isEqualTo(FIGURES.notes());
    Key crossing = new Key("accident.deaths", "month", Axis.SECTOR, "other", "SZ");
    assertThat(read.at(crossing).numerator()).isEqualByComparingTo("9");
    Map<Key, Figure> others = new HashMap<>(read.values());
    others.remove(crossing);
    assertThat(others.keySet()).isEqualTo(FIGURES.values().keySet());
    others.forEach((key, figure) -> assertSame(key, figure));
  }

  @Test
  void theReportOfAReleaseIsTheReportOfItsFigures(@TempDir Path one, @TempDir Path other)
      throws IOException {
    RenderedReport served =
        MonthlyReport.render(serving, ID, one, SampleRelease.settings(), Progress.SILENT);
    RenderedReport direct =
        MonthlyReport.render(
            FIGURES,
            IndicatorFolders.load(List.of()),
            other,
            SampleRelease.settings(),
            Progress.SILENT);
    assertThat(served.pdf().getFileName()).hasToString("安全生产月报-2026-06.pdf");
    assertThat(Files.mismatch(served.pdf(), direct.pdf())).isEqualTo(-1);
    assertThat(Files.mismatch(served.xlsx(), direct.xlsx())).isEqualTo(-1);
  }

  @Test
  void aReleaseThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new ServingReader(serving, "R1999-01-e1").read())
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.MONTH_WITHOUT_DATA));
  }

  private static void assertSame(Key key, Figure read) {
    Figure written = FIGURES.at(key);
    assertThat(read.numerator()).as(key.toString()).isEqualByComparingTo(written.numerator());
    assertThat(read.pending()).isEqualTo(written.pending());
    assertThat(read.denominator() == null).isEqualTo(written.denominator() == null);
  }
}
