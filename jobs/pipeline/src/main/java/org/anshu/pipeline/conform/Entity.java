package org.anshu.pipeline.conform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the domain with the columns in which sources land it; the landing vocabulary.
 *
 * <p>The order of the constants is the order of conforming: an entity's SQL may read those before
 * it.
 */
public enum Entity {
  CREDIT_SUBJECT(
      null,
      "subject_no STRING, enterprise_uscc STRING, enterprise_name STRING, area_code STRING,"
          + " zone_code STRING, industry_code STRING, subject_status STRING"),
  ACCIDENT_UPDATE(
      null,
      "update_no STRING, accident_no STRING, update_kind STRING, reported_at TIMESTAMP_NTZ,"
          + " died_on DATE, deaths_delta INT 0, serious_delta INT 0, loss_wan DECIMAL(14,2),"
          + " deleted BOOLEAN FALSE"),
  ACCIDENT(
      "occurred_at",
      "accident_no STRING, title STRING, occurred_at TIMESTAMP_NTZ, reported_at TIMESTAMP_NTZ,"
          + " area_code STRING, zone_code STRING, industry_code STRING, management_class STRING,"
          + " accident_type STRING, deaths INT 0, serious_injuries INT, minor_injuries INT,"
          + " direct_loss_wan DECIMAL(14,2), enterprise_uscc STRING, enterprise_name STRING,"
          + " status STRING, deleted BOOLEAN FALSE"),
  CASUALTY(
      null,
      "casualty_no STRING, accident_no STRING, sex STRING, age INT, injury STRING, died_on DATE"),
  INSPECTION(
      "inspected_on",
      "inspection_no STRING, enterprise_uscc STRING, enterprise_name STRING, area_code STRING,"
          + " zone_code STRING, industry_code STRING, inspection_kind STRING, inspected_on DATE,"
          + " closed_on DATE, by_third_party BOOLEAN FALSE, voided BOOLEAN FALSE,"
          + " violation_code STRING, deleted BOOLEAN FALSE"),
  HAZARD(
      "found_on",
      "hazard_no STRING, inspection_no STRING, origin STRING, enterprise_uscc STRING,"
          + " area_code STRING, zone_code STRING, industry_code STRING, hazard_level STRING,"
          + " found_on DATE, due_on DATE, extended_due_on DATE, rectified_on DATE, closed_on DATE,"
          + " withdrawn_on DATE, listed_level STRING, listed_on DATE, delisted_on DATE,"
          + " deleted BOOLEAN FALSE"),
  PENALTY_CASE(
      "decided_on",
      "decision_no STRING, inspection_no STRING, enterprise_uscc STRING, area_code STRING,"
          + " zone_code STRING, industry_code STRING, filed_on DATE, decided_on DATE,"
          + " penalty_kind STRING, fine_yuan DECIMAL(16,2), revoked BOOLEAN FALSE,"
          + " deleted BOOLEAN FALSE"),
  BLACKLIST_ENTRY(
      "listed_on",
      "entry_no STRING, enterprise_uscc STRING, area_code STRING, reason_code STRING,"
          + " listed_on DATE, expires_on DATE, removed_on DATE, removal_kind STRING"),
  EQUIPMENT_INSPECTION(
      "inspected_on",
      "inspection_no STRING, equipment_no STRING, inspection_kind STRING, inspected_on DATE,"
          + " result STRING, next_due_on DATE"),
  EQUIPMENT(
      null,
      "equipment_no STRING, registration_code STRING, category_code STRING, enterprise_uscc STRING,"
          + " area_code STRING, zone_code STRING, equipment_status STRING, in_use_on DATE,"
          + " next_due_on DATE");

  private final @Nullable String eventColumn;
  private final Map<String, Column> columns;

  Entity(@Nullable String eventColumn, String columns) {
    this.eventColumn = eventColumn;
    this.columns = parse(columns);
  }

  /**
   * A landed column.
   *
   * @param type its SQL type
   * @param missing the SQL literal that stands for a missing value
   */
  record Column(String type, String missing) {}

  /** Its name in contracts, views and tables: {@code penalty_case}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its conformed table. */
  public String table() {
    return "dwd." + id();
  }

  /** The column that says when a row of it happened; empty for registers and attachments. */
  public Optional<String> eventColumn() {
    return Optional.ofNullable(eventColumn);
  }

  /** The landed columns by name, in order. */
  Map<String, Column> columns() {
    return columns;
  }

  private static Map<String, Column> parse(String text) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String column : text.split(", ")) {
      List<String> words = List.of(column.split(" "));
      String missing = words.size() > 2 ? words.get(2) : "NULL";
      columns.put(words.get(0), new Column(words.get(1), missing));
    }
    return columns;
  }
}
