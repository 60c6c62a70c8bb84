package org.anshu.schedules.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void plainLinesComeEveryFiveSecondsWithRateAndTimeLeft() {
    ConsoleProgress progress = new ConsoleProgress(out, Language.ENGLISH, false, nanos::get);
    progress.stage(new Text("执法", "Inspections"), 62_000);
    nanos.set(1_000_000_000L);
    progress.rows(1_000);
    nanos.set(6_000_000_000L);
    progress.rows(12_000);
    progress.done(new Text("完成", "62,000 rows"));

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "▸ Inspections (62,000)",
            "    12,000 / 62,000  2,000/s  about 25 s left",
            "✓ Inspections  62,000 rows  (6.0 s)");
  }

  @Test
  void aTerminalGetsOneLiveLineThatIsReplaced() {
    ConsoleProgress progress = new ConsoleProgress(out, Language.CHINESE, true, nanos::get);
    progress.stage(new Text("隐患", "Hazards"), -1);
    nanos.set(2_000_000_000L);
    progress.rows(5_000);
    progress.done(new Text("", ""));

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("\r\u001b[K▸ 隐患  5,000  每秒 2,500").endsWith("✓ 隐患  （2.0 秒）\n");
    assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(1);
  }
}
