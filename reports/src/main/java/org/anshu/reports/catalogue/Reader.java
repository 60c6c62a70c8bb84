package org.anshu.reports.catalogue;

/**
 * For whom an edition of a report is printed.
 *
 * @param kind which part of the release they may see
 * @param unit the statistical unit of a district's edition; empty for the others
 */
public record Reader(Kind kind, String unit) {

  /** Which part of a release is seen. */
  public enum Kind {
    /** The issuing office and the committee: everything but personal data. */
    INTERNAL,
    /** One district: its own figures and the city's totals. */
    DISTRICT,
    /** Everybody: no enterprise, no person, protected cells suppressed. */
    PUBLIC
  }

  /** The issuing office. */
  public static final Reader INTERNAL = new Reader(Kind.INTERNAL, "");

  /** Everybody. */
  public static final Reader PUBLIC = new Reader(Kind.PUBLIC, "");

  public Reader {
    if (kind == Kind.DISTRICT == unit.isEmpty()) {
      throw new IllegalArgumentException(kind + " " + unit);
    }
  }

  /** A district. */
  public static Reader district(String unit) {
    return new Reader(Kind.DISTRICT, unit);
  }

  /** The folder of its files within a release's folder, with / between parts; empty for the top. */
  public String folder() {
    return switch (kind) {
      case INTERNAL -> "";
      case DISTRICT -> "districts/" + unit;
      case PUBLIC -> "public";
    };
  }
}
