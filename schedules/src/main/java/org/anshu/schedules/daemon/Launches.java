package org.anshu.schedules.daemon;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.anshu.schedules.production.Installation;

/** The processes the daemon has started and follows; each is {@code anshu run <plan>}. */
final class Launches {

  private final List<String> command;
  private final Installation installation;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /**
   * Launches through {@code command}.
   *
   * @param command the launcher; {@code run <plan> --home <home>} is appended
   */
  Launches(List<String> command, Installation installation) {
    this.command = List.copyOf(command);
    this.installation = installation;
  }

  /** Starts {@code plan}; its output goes to {@code log}. */
  Process start(String plan, Path log) throws IOException {
    if (stopping) {
      throw new IOException("The daemon is stopping");
    }
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("run", plan, "--no-install", "--home", installation.home().toString()));
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(installation.root().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("ANSHU_NO_BUILD", "1");
    // Writing an archive would hold up the end of a run that is asked to stop.
    builder.environment().put("ANSHU_NO_ARCHIVE", "1");
    Process process = builder.start();
    running.add(process);
    return process;
  }

  void ended(Process process) {
    running.remove(process);
  }

  int count() {
    return running.size();
  }

  /**
   * Ends what still runs: asked to end first, killed after {@code seconds}. A run that is ended so
   * continues where it was when it is started again.
   *
   * @return how many processes were ended
   */
  int terminate(int seconds) throws InterruptedException {
    stopping = true;
    List<Process> processes = List.copyOf(running);
    processes.forEach(Process::destroy);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (Process process : processes) {
      long left = deadline - System.nanoTime();
      if (!process.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
    return processes.size();
  }
}
