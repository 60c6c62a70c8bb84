package org.anshu.connectors.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who uses a server: one file {@code <pid>.<serial>} for every user, holding the second its process
 * started. The start tells a reused process id from the one that took the lease.
 */
final class Leases {

  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private Leases() {}

  /** Takes a lease for this process; {@code serial} tells several of one process apart. */
  static Path take(Path folder, int serial) throws IOException {
    Files.createDirectories(folder);
    ProcessHandle self = ProcessHandle.current();
    Path lease = folder.resolve(self.pid() + "." + serial);
    Files.writeString(lease, String.valueOf(startOf(self)), StandardCharsets.UTF_8);
    return lease;
  }

  /** Gives {@code lease} back and forgets the leases of dead processes. True if none is left. */
  static boolean release(Path lease) throws IOException {
    Files.deleteIfExists(lease);
    try (Stream<Path> leases = Files.list(lease.getParent())) {
      for (Path other : leases.toList()) {
        if (!isLive(other)) {
          Files.deleteIfExists(other);
        }
      }
    }
    try (Stream<Path> leases = Files.list(lease.getParent())) {
      return leases.findAny().isEmpty();
    }
  }

  static boolean isLive(Path lease) throws IOException {
    String name = lease.getFileName().toString();
    int dot = name.indexOf('.');
    if (dot < 1 || !name.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.substring(0, dot)));
    if (process.isEmpty() || !process.get().isAlive()) {
      return false;
    }
    long start = startOf(process.get());
    String kept = Files.readString(lease, StandardCharsets.UTF_8).strip();
    return start == 0
        || kept.equals("0")
        || Math.abs(start - Long.parseLong(kept)) <= TOLERANCE.toSeconds();
  }

  /** The second {@code process} started, 0 if the operating system does not tell. */
  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
  }
}
