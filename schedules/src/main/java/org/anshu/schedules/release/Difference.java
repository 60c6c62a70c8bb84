package org.anshu.schedules.release;

import org.anshu.failure.Text;

/**
 * Something of a release that is not as it was sealed.
 *
 * @param part which part of the proof found it
 * @param place which file, page, cell, table, row or figure
 * @param what what should be there and what is
 */
public record Difference(Part part, String place, Text what) {

  /** The parts of a proof. */
  public enum Part {
    /** The audit trail and the row it vouches for. */
    TRAIL(new Text("留痕", "trail"), true),
    /** The files in the release's folder. */
    FILES(new Text("文件", "files"), true),
    /** The data files of the warehouse's tables. */
    DATA(new Text("数据文件", "data"), true),
    /** The rows of the serving schema. */
    SERVING(new Text("服务库", "serving"), true),
    /** The figures, computed again. */
    FIGURES(new Text("指标重算", "figures"), true),
    /** The reports, printed again. */
    REPRINT(new Text("重新生成", "reprint"), true),
    /** What has legitimately changed since, such as a definition; no fault of the release. */
    SINCE(new Text("此后变动", "since"), false);

    private final Text title;
    private final boolean fault;

    Part(Text title, boolean fault) {
      this.title = title;
      this.fault = fault;
    }

    /** As people call it. */
    public Text title() {
      return title;
    }

    /** Whether the release is not what was sealed; otherwise it is worth knowing only. */
    public boolean fault() {
      return fault;
    }
  }
}
