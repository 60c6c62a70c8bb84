package org.anshu.schedules.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;

/**
 * Progress for a person: on a terminal one live line a stage (rows, rate, time left), otherwise
 * plain lines at the start, every five seconds and at the end.
 */
public final class ConsoleProgress implements Progress {

  private static final long LIVE_EVERY_NANOS = 200_000_000L;
  private static final long LINE_EVERY_NANOS = 5_000_000_000L;
  private static final int LIVE_COLUMNS = 78;

  private final PrintStream out;
  private final Language language;
  private final boolean live;
  private final LongSupplier nanos;

  private String stage = "";
  private long expected = -1;
  private long startedAt;
  private long shownAt;
  private boolean open;

  /**
   * Progress on {@code out}.
   *
   * @param live whether {@code out} is a terminal that understands a carriage return
   * @param nanos a clock that only measures spans, such as {@code System::nanoTime}
   */
  public ConsoleProgress(PrintStream out, Language language, boolean live, LongSupplier nanos) {
    this.out = out;
    this.language = language;
    this.live = live;
    this.nanos = nanos;
  }

  @Override
  public void stage(Text name, long expectedRows) {
    endLiveLine();
    stage = name.in(language);
    expected = expectedRows;
    startedAt = nanos.getAsLong();
    shownAt = startedAt;
    open = true;
    if (live) {
      showLive("▸ " + stage + " …");
    } else {
      out.println("▸ " + stage + (expected >= 0 ? " (" + number(expected) + ")" : ""));
    }
  }

  @Override
  public void rows(long done) {
    long now = nanos.getAsLong();
    if (now - shownAt < (live ? LIVE_EVERY_NANOS : LINE_EVERY_NANOS)) {
      return;
    }
    shownAt = now;
    String line = (live ? "▸ " + stage + "  " : "    ") + state(done, now - startedAt);
    if (live) {
      showLive(line);
    } else {
      out.println(line);
    }
  }

  @Override
  public void done(Text summary) {
    String took = seconds(nanos.getAsLong() - startedAt);
    if (live && open) {
      out.print("\r\u001b[K");
    }
    String what = summary.in(language);
    out.println(
        "✓ " + stage + (what.isBlank() ? "" : (stage.isEmpty() ? "" : "  ") + what) + "  " + took);
    open = false;
  }

  /** Ends a live line that is still open, so that what follows starts at the left. */
  public void endLiveLine() {
    if (live && open) {
      out.println();
    }
    open = false;
  }

  private void showLive(String line) {
    out.print("\r\u001b[K" + DisplayWidth.cut(line, LIVE_COLUMNS));
    out.flush();
  }

  private String state(long done, long elapsedNanos) {
    double elapsed = Math.max(elapsedNanos / 1e9, 0.001);
    double rate = done / elapsed;
    StringBuilder text = new StringBuilder();
    text.append(number(done)).append(expected > 0 ? " / " + number(expected) : "");
    String perSecond =
        rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : number(Math.round(rate));
    text.append(chinese() ? "  每秒 " + perSecond : "  " + perSecond + "/s");
    if (expected > done && rate > 0) {
      long left = Math.round((expected - done) / rate);
      text.append(chinese() ? "  剩余约 " + left + " 秒" : "  about " + left + " s left");
    }
    return text.toString();
  }

  private boolean chinese() {
    return language == Language.CHINESE;
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private String seconds(long spanNanos) {
    return String.format(Locale.ROOT, chinese() ? "（%.1f 秒）" : "(%.1f s)", spanNanos / 1e9);
  }
}
