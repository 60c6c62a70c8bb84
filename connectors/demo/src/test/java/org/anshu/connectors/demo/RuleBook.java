package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds every broken rule in a city, knowing nothing of how it was generated.
 *
 * <p>Each finding reads {@code rule schema.table key column}, as the ledger's entries do.
 */
final class RuleBook {

  private static final LocalDate PULL_DAY = LocalDate.of(2026, 7, 25);
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> AREAS =
      Set.of(
          "990100", "990102", "990103", "990104", "990105", "990106", "990121", "990122", "990123",
          "990181");
  private static final Set<String> ZONES = Set.of("JKQ", "GXQ");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final RecordingSink city;
  private final SortedSet<String> findings = new TreeSet<>();

  private RuleBook(RecordingSink city) {
    this.city = city;
  }

  static SortedSet<String> findings(RecordingSink city) {
    RuleBook book = new RuleBook(city);
    book.accidents();
    book.enforcement();
    book.credit();
    book.equipment();
    CreditRules.check(book);
    EquipmentRules.check(book);
    RecordRules.check(book);
    return book.findings;
  }

  private void accidents() {
    for (Row row : rows(SourceTable.ACCIDENT, "sg_bh", true)) {
      row.required("fs_sj");
      row.stamp("fs_sj");
      row.stamp("bg_sj");
      row.stamp("gxsj");
      row.area("xzqh_dm");
      row.zone("gnq_dm");
      row.code("sgfl", "01 02 03 04 05 06 07 09");
      row.code("sg_zt", "A B C X Y");
      row.number("swrs");
      row.number("zsrs");
      row.number("zjjjss");
      row.enterprise("tyshxydm");
      row.order("fs_sj", "bg_sj");
    }
    Set<String> accidents = keys(SourceTable.ACCIDENT, "sg_bh");
    for (Row row : rows(SourceTable.ACCIDENT_UPDATE, "xb_id", true)) {
      row.reference("sg_bh", accidents);
      row.code("xb_lx", "1 2 3 4 5");
      row.compactDate("sw_rq");
      row.number("ss_je");
    }
    for (Row row : rows(SourceTable.CASUALTY, "ry_id", true)) {
      row.reference("sg_bh", accidents);
      row.code("shcd", "1 2 3 4");
      row.compactDate("sw_rq");
      row.number("nl");
    }
  }

  private void enforcement() {
    for (Row row : rows(SourceTable.INSPECTION, "inspect_no", true)) {
      row.unit();
      row.code("inspect_type", "1 2 3 4 9");
      row.code("state", "1 9");
      row.code("third_party", "Y N");
      row.compactDate("inspect_date");
    }
    Set<String> inspections = keys(SourceTable.INSPECTION, "inspect_no");
    for (Row row : rows(SourceTable.HAZARD, "hazard_no", true)) {
      row.unit();
      row.reference("inspect_no", inspections);
      row.code("origin", "1 2 3");
      row.code("level", "1 2");
      row.code("listed_level", "0 1 2 3");
      row.notAfterPull("found_date");
      row.notAfterPull("rectified_date");
      row.notAfterPull("closed_date");
      row.order("found_date", "deadline");
      row.order("found_date", "rectified_date");
      row.order("found_date", "withdrawn_date");
      row.order("deadline", "deadline_ext");
      row.order("rectified_date", "closed_date");
      row.order("listed_date", "delisted_date");
    }
    for (Row row : rows(SourceTable.PENALTY, "decision_no", true)) {
      row.unit();
      row.reference("inspect_no", inspections);
      row.required("decision_date");
      row.notAfterPull("decision_date");
      row.order("filed_date", "decision_date");
      row.number("fine_amount");
      row.code("penalty_kind", "1 2");
      row.code("revoked", "Y N");
    }
  }

  private void credit() {
    for (Row row : rows(SourceTable.SUBJECT, "subject_id", true)) {
      row.area("region_code");
      row.zone("zone_code");
      row.enterprise("uscc");
      row.code("status", "1 2");
    }
    for (Row row : rows(SourceTable.BLACKLIST, "list_no", false)) {
      row.area("region_code");
      row.enterprise("uscc");
      row.code("reason_code", "01 02 03 04 05 06 07 08 09");
      row.order("listed_on", "expires_on");
      row.order("listed_on", "removed_on");
      row.notAfterPull("removed_on");
    }
  }

  private void equipment() {
    Pattern category = Pattern.compile("[1-689][0-9A-F][0-9]0");
    for (Row row : rows(SourceTable.EQUIPMENT, "sb_id", true)) {
      row.area("qh_dm");
      row.zone("gnq_dm");
      row.enterprise("sydw_uscc");
      row.code("zt", "Z T B W");
      String code = row.value("sblb_dm");
      row.findIf(code == null || !category.matcher(code).matches(), "UNKNOWN_CODE", "sblb_dm");
    }
    Set<String> devices = keys(SourceTable.EQUIPMENT, "sb_id");
    for (Row row : rows(SourceTable.EQUIPMENT_INSPECTION, "jy_id", true)) {
      row.reference("sb_id", devices);
      row.code("jy_lx", "1 2 3");
      row.code("jl", "1 2 3");
      row.notAfterPull("jy_rq");
      row.order("jy_rq", "xcjy_rq");
    }
  }

  Set<String> keys(SourceTable table, String column) {
    Set<String> keys = new HashSet<>();
    city.rows(table).forEach(row -> keys.add(String.valueOf(row[table.at(column)])));
    return keys;
  }

  /** The rows of a table; a repeated key is a finding, {@code unique} or not. */
  List<Row> rows(SourceTable table, String key, boolean unique) {
    Map<String, Integer> seen = new HashMap<>();
    return city.rows(table).stream()
        .map(
            values -> {
              Row row = new Row(table, key, values);
              boolean again = seen.merge(row.key(), 1, Integer::sum) > 1;
              row.findIf(again, unique ? "NOT_UNIQUE" : "DUPLICATE_KEY", key);
              return row;
            })
        .toList();
  }

  final class Row {
    private final SourceTable table;
    private final String key;
    private final @Nullable String[] values;

    Row(SourceTable table, String key, @Nullable String[] values) {
      this.table = table;
      this.key = key;
      this.values = values;
    }

    String key() {
      return String.valueOf(values[table.at(key)]).strip();
    }

    @Nullable String value(String column) {
      return values[table.at(column)];
    }

    void findIf(boolean broken, String rule, String column) {
      if (broken) {
        findings.add(rule + " " + table.qualified() + " " + key() + " " + column);
      }
    }

    void required(String column) {
      findIf(value(column) == null, "MISSING_VALUE", column);
    }

    void code(String column, String known) {
      String value = value(column);
      findIf(value != null && !List.of(known.split(" ")).contains(value), "UNKNOWN_CODE", column);
    }

    void zone(String column) {
      String value = value(column);
      findIf(value != null && !ZONES.contains(value), "UNKNOWN_CODE", column);
    }

    void area(String column) {
      String value = String.valueOf(value(column));
      boolean known =
          AREAS.contains(value)
              || value.endsWith("000000") && AREAS.contains(value.substring(0, 6));
      findIf(!known, "UNKNOWN_CODE", column);
    }

    void unit() {
      area("region_code");
      zone("zone_code");
      enterprise("unit_uscc");
    }

    void enterprise(String column) {
      String value = value(column);
      if (value != null) {
        String code = narrow(value).strip().toUpperCase(Locale.ROOT);
        findIf(!SocialCreditCode.isValid(code), "BAD_USCC", column);
      }
    }

    void reference(String column, Set<String> targets) {
      String value = value(column);
      findIf(value != null && !targets.contains(value), "ORPHAN_KEY", column);
    }

    void number(String column) {
      String value = value(column);
      if (value != null) {
        String plain = narrow(value).replace(",", "").strip();
        boolean readable = NUMBER.matcher(plain).matches();
        findIf(!readable, "BAD_NUMBER", column);
        findIf(readable && plain.startsWith("-"), "NEGATIVE_NUMBER", column);
      }
    }

    void stamp(String column) {
      String value = value(column);
      if (value != null) {
        LocalDateTime time = LocalDateTime.parse(value, STAMP);
        findIf(!time.toLocalDate().isBefore(PULL_DAY), "FUTURE_DATE", column);
      }
    }

    void compactDate(String column) {
      String value = value(column);
      if (value != null && !value.isEmpty()) {
        try {
          LocalDate day = LocalDate.parse(value, COMPACT);
          findIf(!day.isBefore(PULL_DAY), "FUTURE_DATE", column);
        } catch (DateTimeParseException e) {
          findIf(true, "BAD_DATE", column);
        }
      }
    }

    /** A text that must be a day, such as 2024-01-31, unless it is blank. */
    void isoDate(String column) {
      String value = value(column);
      findIf(value != null && !value.isBlank() && day(column) == null, "BAD_DATE", column);
    }

    /** Neither null, blank, nor a zero date. */
    void present(String column) {
      String value = value(column);
      boolean missing = value == null || value.isBlank() || value.startsWith("0000-00-00");
      findIf(missing, "MISSING_VALUE", column);
    }

    void notAfterPull(String column) {
      String value = day(column);
      findIf(value != null && !LocalDate.parse(value).isBefore(PULL_DAY), "FUTURE_DATE", column);
    }

    void order(String start, String end) {
      String first = day(start);
      String last = day(end);
      findIf(
          first != null && last != null && LocalDate.parse(last).isBefore(LocalDate.parse(first)),
          "DATE_ORDER",
          end);
    }

    /** Like {@link #order}, to the second. */
    void moments(String start, String end) {
      String first = value(start);
      String last = value(end);
      findIf(first != null && last != null && last.compareTo(first) < 0, "DATE_ORDER", end);
    }

    private @Nullable String day(String column) {
      String value = value(column);
      if (value == null || value.length() < 10 || value.startsWith("0000")) {
        return null;
      }
      try {
        return LocalDate.parse(value.substring(0, 10)).toString();
      } catch (DateTimeParseException e) {
        return null;
      }
    }

    private String narrow(String text) {
      StringBuilder narrow = new StringBuilder();
      text.chars()
          .forEach(c -> narrow.append(c > 0xFF00 && c < 0xFF5F ? (char) (c - 0xFEE0) : (char) c));
      return narrow.toString();
    }
  }
}
