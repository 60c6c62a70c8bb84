package org.anshu.pipeline.pull;

import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree.
 *
 * @param kind what
 * @param pullId the pull concerned; null if none
 * @param rowKey the row concerned; null if it is not one row
 * @param expected what is certified, or what the source has
 * @param found what the warehouse has
 */
public record Discrepancy(
    Kind kind, @Nullable String pullId, @Nullable String rowKey, String expected, String found) {

  /** What does not agree; {@link #broken} tells whether somebody has to act. */
  public enum Kind {
    /** A pull's rows do not add up in its own certificate. */
    OUTCOMES(true, "各去向之和不等于来源行数", "outcomes do not add up to the source's rows"),
    /** A pull's rows are not as many as it landed. */
    LANDED(true, "该次抽取的入库行数不符", "rows landed by the pull"),
    /** The live rows after a pull are not as many as certified. */
    LIVE_ROWS(true, "在库有效行数不符", "live rows after the pull"),
    /** The live rows after a pull are not those certified. */
    LIVE_CHECKSUM(true, "在库有效行的校验和不符", "checksum of the live rows after the pull"),
    /** A row's values are not those its digest was made of. */
    ROW_CHANGED(true, "行的内容与其摘要不符", "values are not those of the row's digest"),
    /** Rows without a certificate. */
    UNCERTIFIED(true, "有未经凭证的行", "rows without a certificate"),
    /** The source has a row that is not in the warehouse, and no pull will bring it. */
    MISSING(true, "来源有而在库没有", "at the source and not in the warehouse"),
    /** The source has other values, and no pull will bring them. */
    DIFFERENT(true, "与来源的内容不同", "other values at the source"),
    /** The source no longer has the row; the contract does not ask for that. */
    GONE(false, "来源已无此行（契约不跟踪删除）", "gone at the source (the contract does not ask)"),
    /** Changed at the source since the last pull; the next one brings it. */
    PENDING(false, "上次抽取后有变，下次抽取会带来", "changed since the last pull, the next brings it");

    private final boolean broken;
    private final Text title;

    Kind(boolean broken, String chinese, String english) {
      this.broken = broken;
      title = new Text(chinese, english);
    }

    /** Whether the warehouse is not what it should be. */
    public boolean broken() {
      return broken;
    }

    /** The kind in words. */
    public Text title() {
      return title;
    }
  }
}
