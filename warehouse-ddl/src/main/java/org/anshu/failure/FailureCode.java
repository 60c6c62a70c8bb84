package org.anshu.failure;

/**
 * Every kind of failure an operator can meet, with its culprit. Codes are stable and documented.
 */
public enum FailureCode {
  SOURCE_UNREACHABLE(Culprit.SOURCE),
  SOURCE_ACCESS_DENIED(Culprit.SETTINGS),
  SOURCE_TABLE_MISSING(Culprit.SOURCE),
  SOURCE_COLUMN_MISSING(Culprit.SOURCE),
  SOURCE_COLUMN_TYPE_CHANGED(Culprit.SOURCE),
  SOURCE_QUARANTINE_LIMIT(Culprit.SOURCE),
  SOURCE_READ_BROKEN(Culprit.SOURCE),
  CONTRACT_INVALID(Culprit.DEFINITION),
  INDICATOR_INVALID(Culprit.DEFINITION),
  RULE_INVALID(Culprit.DEFINITION),
  CODE_LIST_INVALID(Culprit.DEFINITION),
  DDL_INVALID(Culprit.DEFINITION),
  TEMPLATE_INVALID(Culprit.DEFINITION),
  REFERENCE_INVALID(Culprit.DEFINITION),
  CHECK_FAILED(Culprit.DEFINITION),
  SETTINGS_INVALID(Culprit.SETTINGS),
  PLAN_INVALID(Culprit.SETTINGS),
  HOME_MISSING(Culprit.SETTINGS),
  OPERATIONS_UNREACHABLE(Culprit.SETTINGS),
  OPERATIONS_ACCESS_DENIED(Culprit.SETTINGS),
  MONTH_WITHOUT_DATA(Culprit.SETTINGS),
  QUERY_INVALID(Culprit.SETTINGS),
  QUALITY_REFUSED(Culprit.SETTINGS),
  ALREADY_PUBLISHED(Culprit.SETTINGS),
  NOT_MIGRATED(Culprit.SETTINGS),
  DISK_FULL(Culprit.RESOURCES),
  MEMORY_EXHAUSTED(Culprit.RESOURCES),
  FONTS_MISSING(Culprit.RESOURCES),
  JAVA_UNSUPPORTED(Culprit.RESOURCES),
  ALREADY_RUNNING(Culprit.RESOURCES),
  EMBEDDED_SERVER_FAILED(Culprit.RESOURCES),
  INTERNAL(Culprit.US);

  private final Culprit culprit;

  FailureCode(Culprit culprit) {
    this.culprit = culprit;
  }

  /** Who has to act. */
  public Culprit culprit() {
    return culprit;
  }
}
