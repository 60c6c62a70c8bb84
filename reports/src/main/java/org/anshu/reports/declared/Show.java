package org.anshu.reports.declared;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column shows of its figure. */
enum Show {
  /** The figure. */
  VALUE,
  /** The figure a year before. */
  LAST,
  /** 同比: per cent, or percentage points of a percentage. */
  CHANGE,
  /** The difference from the year before in its unit. */
  DIFFERENCE,
  /** Its part of the whole in per cent. */
  SHARE,
  /** An amount in 万元. */
  WAN,
  /** The amount a year before in 万元. */
  WAN_LAST,
  /** What a rate counts. */
  NUMERATOR,
  /** What a rate relates to. */
  DENOMINATOR,
  /** The printed unit of a line. */
  UNIT;

  static final Set<String> NAMES = Stream.of(values()).map(Show::word).collect(Collectors.toSet());

  /** Its name in report folders. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Show of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
