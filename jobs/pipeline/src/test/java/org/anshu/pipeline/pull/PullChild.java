package org.anshu.pipeline.pull;

import java.nio.file.Path;

/** A pull in a process of its own, so that a test can kill it. */
final class PullChild {

  static final String READY = "ready to be killed";

  private PullChild() {}

  /** Arguments: the city's folder, the operations schema, the warehouse folder. */
  public static void main(String[] arguments) {
    try (PulledCity city = PulledCity.attach(Path.of(arguments[0]), "2026-07-25T00:00:00Z")) {
      System.out.println(READY);
      System.out.flush();
      city.pull(city.settings(arguments[1], arguments[2]));
    }
  }
}
