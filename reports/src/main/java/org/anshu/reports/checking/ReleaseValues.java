package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/** What a release holds, asked for by address: the other way to a printed number. */
public interface ReleaseValues {

  /**
   * A stored figure.
   *
   * @param denominator null where the indicator has none or it is not released yet
   */
  record Stored(BigDecimal numerator, @Nullable BigDecimal denominator) {}

  /** The release, such as {@code R2026-06-e1}. */
  String release();

  /** The month it is about. */
  YearMonth month();

  /** The figure at {@code id}; null if the release holds none. */
  @Nullable Stored figure(FigureId id);

  /** The figures of the same indicator and window. */
  Set<FigureId> beside(FigureId id);

  /** The values at {@code place}, without NULL; null if there is no such table or column. */
  @Nullable List<String> column(Place place);

  /** The definition of an indicator; null if the release knows none of the name. */
  @Nullable Indicator indicator(String id);
}
