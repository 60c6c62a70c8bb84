package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * One printed change beside the recomputed one.
 *
 * @param row the indicator as printed
 * @param cell the printed cell
 * @param base the printed figure it is compared with
 * @param recomputed the change that the printed figures give, by the table's rule, at the table's
 *     decimals; null where there is none or it must not be formed
 * @param verdict what follows
 * @param remarks what would explain the printed change; empty where nothing needs explaining
 */
public record Finding(
    String row,
    PublishedTable.Cell cell,
    PrintedCell base,
    @Nullable BigDecimal recomputed,
    Verdict verdict,
    List<Text> remarks) {

  public Finding {
    remarks = List.copyOf(remarks);
  }
}
