package org.anshu.registry.shape;

import org.anshu.failure.Text;

/** Says, inside this package, that SQL is not of the usual form. */
final class OtherFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  OtherFormException(String chinese, String english) {
    super(english, null, false, false);
    this.reason = new Text(chinese, english);
  }

  Text reason() {
    return reason;
  }
}
