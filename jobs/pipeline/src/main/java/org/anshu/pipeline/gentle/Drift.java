package org.anshu.pipeline.gentle;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One change of a source table that was noticed.
 *
 * @param column the source column; {@code *} is the whole table
 * @param kind what happened
 * @param oldType the type before, as the source declared it; empty if there was none
 * @param newType the type now; empty if there is none
 * @param policy what the contract says about it, as the contract writes it
 * @param effect what that did
 * @param pullId the pull that noticed it last
 * @param firstSeen when it was noticed first, UTC
 * @param resolvedAt when a stop was over, UTC; null if nothing was stopped, or still is
 */
public record Drift(
    String source,
    String table,
    String column,
    Kind kind,
    String oldType,
    String newType,
    String policy,
    Effect effect,
    String pullId,
    LocalDateTime firstSeen,
    @Nullable LocalDateTime resolvedAt) {

  /** The name under which a change of the whole table is kept. */
  static final String WHOLE_TABLE = "*";

  /** What happened. */
  public enum Kind {
    ADDED("新增"),
    DROPPED("消失"),
    RETURNED("恢复"),
    TYPE_CHANGED("类型改变"),
    TABLE_DROPPED("表消失");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** The same in Chinese. */
    public String chinese() {
      return chinese;
    }
  }

  /** What that did to the pull. */
  public enum Effect {
    STOPPED("停止抽取"),
    NULL("以空值入库"),
    LANDED("照常入库"),
    WAITS("不符的行隔离"),
    UNREAD("不读取");

    private final String chinese;

    Effect(String chinese) {
      this.chinese = chinese;
    }

    /** The same in Chinese. */
    public String chinese() {
      return chinese;
    }
  }

  /** Whether nothing of the table is read until somebody has looked. */
  public boolean isOpen() {
    return effect == Effect.STOPPED && resolvedAt == null;
  }
}
