package org.anshu.pipeline.quarantine;

import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Who decides, in which capacity, and why.
 *
 * @param by the person's name, 1 to 64 characters
 * @param role the code of the capacity, such as {@code data_officer}
 * @param why the reason, 4 to 1000 characters
 */
public record Decision(String by, String role, String why) {

  private static final int LONGEST_NAME = 64;
  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 1000;

  /** Fails with {@code QUALITY_REFUSED} if a name or a reason is missing. */
  public Decision {
    if (by.isBlank() || by.length() > LONGEST_NAME) {
      throw refused(
          new Text("--by 写明决定人的姓名", "The name of the person in --by"),
          Text.same("'" + by + "'"),
          new Text("请由具名的人作决定", "Let a named person decide"));
    }
    if (why.strip().length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      throw refused(
          new Text("--why 写明理由（4 至 1000 字）", "A reason of 4 to 1000 characters in --why"),
          Text.same("'" + why + "'"),
          new Text("请写明依据，日后可查", "State the grounds; they are kept"));
    }
  }

  static AnshuException refused(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.QUALITY_REFUSED, expected, found, action);
  }
}
