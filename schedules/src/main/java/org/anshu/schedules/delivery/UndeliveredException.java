package org.anshu.schedules.delivery;

import org.anshu.failure.Language;
import org.anshu.failure.Text;

/** A consignment did not arrive, or nobody knows whether it did. */
final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Text why;
  private final boolean unclear;

  UndeliveredException(Text why, Throwable cause) {
    this(why, cause, false);
  }

  /** One of which, if {@code unclear}, some or all may have arrived. */
  UndeliveredException(Text why, Throwable cause, boolean unclear) {
    super(why.in(Language.ENGLISH), cause);
    this.why = why;
    this.unclear = unclear;
  }

  UndeliveredException(Text why) {
    super(why.in(Language.ENGLISH));
    this.why = why;
    unclear = false;
  }

  /** Whether some or all of it may have arrived. */
  boolean unclear() {
    return unclear;
  }

  /** What went wrong, for people. */
  Text why() {
    return why;
  }
}
