package org.anshu.schedules.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The most memory that processes have held, as Linux counts it. */
public final class MemoryPeak {

  private MemoryPeak() {}

  /** This process and its living descendants together, in bytes; empty elsewhere than on Linux. */
  public static OptionalLong ofThisAndDescendants() {
    ProcessHandle self = ProcessHandle.current();
    OptionalLong own = of(self.pid());
    if (own.isEmpty()) {
      return OptionalLong.empty();
    }
    long others =
        self.descendants().mapToLong(ProcessHandle::pid).flatMap(MemoryPeak::stream).sum();
    return OptionalLong.of(own.getAsLong() + others);
  }

  private static LongStream stream(long pid) {
    return of(pid).stream();
  }

  /** The line {@code VmHWM: 123 kB} of the process's status. */
  private static OptionalLong of(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException ended) {
      return OptionalLong.empty(); // the process ended between the two looks
    }
  }
}
