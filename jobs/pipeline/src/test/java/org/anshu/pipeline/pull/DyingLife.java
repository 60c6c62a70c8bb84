package org.anshu.pipeline.pull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a process that is simulated in this one: from some operation on, everything it asks
 * of files and databases fails, clean-up included.
 */
final class DyingLife {

  private static volatile DyingLife current = new DyingLife(Long.MAX_VALUE);

  private final long lastOperation;
  private final List<Connection> connections = new ArrayList<>();
  private long operations;
  private volatile boolean dead;
  private volatile @Nullable Connection source;

  private DyingLife(long lastOperation) {
    this.lastOperation = lastOperation;
  }

  /** A new life that ends after so many operations. */
  static DyingLife begin(long operations) {
    DyingLife life = new DyingLife(operations);
    current = life;
    return life;
  }

  static DyingLife current() {
    return current;
  }

  /** What happens after the end. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Over() {
      super("this process is dead", null, false, false);
    }
  }

  /** One operation; the last one does not happen. */
  synchronized void step() {
    live();
    if (++operations > lastOperation) {
      dead = true;
      throw new Over();
    }
  }

  /** Nothing is done after the end. */
  void live() {
    if (dead) {
      throw new Over();
    }
  }

  boolean isOver() {
    return dead;
  }

  synchronized long operations() {
    return operations;
  }

  /** Remembers a connection of the process. */
  synchronized void own(Connection connection, boolean toSource) {
    connections.add(connection);
    if (toSource) {
      source = connection;
    }
  }

  /** The newest connection to the source. */
  @Nullable Connection source() {
    return source;
  }

  /** Closes what the process had open, as its machine does. */
  synchronized void bury() {
    dead = true;
    for (Connection connection : connections) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        // It was closed before.
      }
    }
    connections.clear();
  }
}
