package org.anshu.failure;

import org.jspecify.annotations.Nullable;

/**
 * A failure an operator can act on: what was expected, what was found, what to do.
 *
 * <p>Never thrown for a dirty row (that is a data issue, a value); always for what stops a command.
 */
public final class AnshuException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureCode code;
  private final transient Text expected;
  private final transient Text found;
  private final transient Text action;

  /**
   * A failure.
   *
   * @param code its stable code
   * @param expected what the program needed
   * @param found what it met instead, with the value
   * @param action what the reader of the message should do
   * @param cause the underlying failure, or null if there is none
   */
  public AnshuException(
      FailureCode code, Text expected, Text found, Text action, @Nullable Throwable cause) {
    super(code + ": expected " + expected.english() + "; found " + found.english(), cause);
    this.code = code;
    this.expected = expected;
    this.found = found;
    this.action = action;
  }

  /** A failure without an underlying one. */
  public AnshuException(FailureCode code, Text expected, Text found, Text action) {
    this(code, expected, found, action, null);
  }

  /** The same failure, saying where it happened: {@code found} begins with {@code where}. */
  public AnshuException at(Text where) {
    return new AnshuException(
        code,
        expected,
        new Text(where.chinese() + "：" + found.chinese(), where.english() + ": " + found.english()),
        action,
        this);
  }

  /** The same failure, with what {@code other} found on a line of its own. */
  public AnshuException and(AnshuException other) {
    return new AnshuException(
        code,
        expected,
        new Text(
            found.chinese() + "\n" + other.found.chinese(),
            found.english() + "\n" + other.found.english()),
        action,
        this);
  }

  /** The stable code. */
  public FailureCode code() {
    return code;
  }

  /** The whole message in {@code language}: code, culprit, expected, found, what to do. */
  public String message(Language language) {
    if (language == Language.CHINESE) {
      return "错误 %s（责任方：%s）%n  应为：%s%n  实际：%s%n  处理：%s"
          .formatted(
              code,
              code.culprit().in(language),
              expected.in(language),
              found.in(language),
              action.in(language));
    }
    return "Error %s (culprit: %s)%n  Expected: %s%n  Found: %s%n  What to do: %s"
        .formatted(
            code,
            code.culprit().in(language),
            expected.in(language),
            found.in(language),
            action.in(language));
  }
}
