package org.anshu.registry.shape;

import java.util.List;

/**
 * A further view that each row is joined with, other than {@code period}.
 *
 * @param view its name
 * @param alias how the query calls it
 * @param left whether rows without a partner are kept
 * @param on the conditions of the join; empty for a cross join
 */
public record JoinedView(String view, String alias, boolean left, List<Condition> on) {

  public JoinedView {
    on = List.copyOf(on);
  }
}
