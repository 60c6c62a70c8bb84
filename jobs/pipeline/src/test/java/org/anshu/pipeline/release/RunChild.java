package org.anshu.pipeline.release;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;

/** A monthly run in a process of its own that dies without warning at a given point. */
final class RunChild {

  static final int KILLED = 137;

  private RunChild() {}

  /** Arguments: the installation's folder, the stage to die in, the tick of it to die at. */
  public static void main(String[] arguments) {
    Progress death = new Death(arguments[1], Integer.parseInt(arguments[2]));
    try (Installation city =
            Installation.reopen(Path.of(arguments[0]), Instant.parse("2026-07-25T00:00:00Z"));
        MonthlyRuns runs = new MonthlyRuns(city.settings(), death)) {
      System.out.println(runs.run(YearMonth.of(2026, 6), null, true));
    }
  }

  private static final class Death implements Progress {

    private final String stage;
    private final int tick;
    private String current = "";
    private int ticks;

    Death(String stage, int tick) {
      this.stage = stage;
      this.tick = tick;
    }

    @Override
    public void stage(Text name, long expectedRows) {
      current = name.english();
      ticks = 0;
      System.out.println(current);
    }

    @Override
    public void rows(long done) {
      ticks++;
      if (current.equals(stage) && ticks == tick) {
        Runtime.getRuntime().halt(KILLED);
      }
    }

    @Override
    public void done(Text summary) {}
  }
}
