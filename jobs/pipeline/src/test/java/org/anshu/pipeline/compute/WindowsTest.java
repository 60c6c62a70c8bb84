package org.anshu.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicator.Labels;
import org.anshu.registry.Rounding;
import org.anshu.registry.scope.ScopeFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsTest {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  @TempDir private Path folder;

  @Test
  void aYearBeforeTheFirstRecordIsNoZeroButNoFigure() throws IOException {
    Windows windows =
        new Windows(JUNE, lists(""), Map.of("accident", LocalDate.parse("2024-01-05")));
    assertThat(ids(windows, "accident"))
        .containsExactly("month", "rolling_year", "year_2024", "year_2025");
  }

  @Test
  void ofTwoEntitiesTheLaterFirstRecordHolds() throws IOException {
    Windows windows =
        new Windows(
            JUNE,
            lists(""),
            Map.of(
                "accident", LocalDate.parse("2024-01-05"),
                "inspection", LocalDate.parse("2025-01-31")));
    assertThat(ids(windows, "accident", "inspection"))
        .containsExactly("month", "rolling_year", "year_2025");
  }

  @Test
  void aRegisterHasNoPastUnlessTheInstallationSaysSo() throws IOException {
    assertThat(ids(new Windows(JUNE, lists(""), Map.of()), "equipment")).containsExactly("month");
    assertThat(ids(new Windows(JUNE, lists("records_from,,2025-01"), Map.of()), "equipment"))
        .containsExactly("month", "rolling_year", "year_2025");
  }

  @Test
  void theBaseYearIsTheInstallations() throws IOException {
    Windows windows = new Windows(JUNE, lists("base_year,,2020\nrecords_from,,2015-01"), Map.of());
    assertThat(ids(windows, "accident")).contains("cumulative_base_year", "year_2020");
  }

  @Test
  void aBaseYearThatIsNoneIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Windows.period(JUNE, lists("base_year,,20")))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.CODE_LIST_INVALID);
              assertThat(e).hasMessageContaining("reporting.csv:2");
            });
  }

  private CodeLists lists(String lines) throws IOException {
    Files.writeString(folder.resolve("reporting.csv"), "code,name_zh,value\n" + lines + "\n");
    return CodeLists.load(List.of(folder));
  }

  private static List<String> ids(Windows windows, String... reads) {
    return windows.of(indicator(reads)).stream().map(Window::id).toList();
  }

  private static Indicator indicator(String... reads) {
    Text text = Text.same("x");
    return new Indicator(
        "accident.x",
        text,
        text,
        "起",
        Indicator.Better.LOWER,
        List.of(reads),
        List.of("month", "rolling_year", "cumulative_base_year", "annual"),
        List.of(),
        Rounding.ONE_DECIMAL,
        null,
        null,
        ScopeFamily.UNCHANGED,
        new Indicator.Basis("ours", "", ""),
        JUNE,
        new Labels(List.of(), "", 1, "", "", ""),
        Path.of("x"),
        "");
  }
}
