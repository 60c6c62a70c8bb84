package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Another edition of a row's figures under which its printed changes hold: the changes were kept
 * from earlier bulletins, the figures restated since.
 *
 * @param row the indicator as printed
 * @param figures the figures that would differ, in order of time
 * @param explains the periods whose printed change then holds
 * @param stuck the period whose printed change no figure can explain, so that the explanation ends
 *     there; null if it is complete
 */
public record Revision(
    String row, List<Figure> figures, List<String> explains, @Nullable String stuck) {

  /**
   * A figure of the other edition.
   *
   * @param printed what the table prints
   * @param low the least it can have been
   * @param high the most it can have been
   */
  public record Figure(String period, String printed, BigDecimal low, BigDecimal high) {

    private String text() {
      String range =
          low.compareTo(high) == 0
              ? low.toPlainString()
              : low.toPlainString() + "–" + high.toPlainString();
      return period + " = " + range;
    }
  }

  public Revision {
    figures = List.copyOf(figures);
    explains = List.copyOf(explains);
  }

  /** In one sentence. */
  public Text sentence() {
    List<String> values = figures.stream().map(Figure::text).toList();
    List<String> printed = figures.stream().map(Figure::printed).toList();
    String endZh = stuck == null ? "。" : "；但 %s 的公布值此时仍无解。".formatted(stuck);
    String endEn =
        stuck == null ? "." : "; but nothing then explains the change of %s.".formatted(stuck);
    return new Text(
        "%s：若另有一版数据 %s（本表印 %s），则 %s 的公布变化成立%s"
            .formatted(
                row,
                String.join("，", values),
                String.join("、", printed),
                String.join("、", explains),
                endZh),
        "%s: another edition with %s (printed: %s) would explain the printed changes of %s%s"
            .formatted(
                row,
                String.join(", ", values),
                String.join(", ", printed),
                String.join(", ", explains),
                endEn));
  }
}
