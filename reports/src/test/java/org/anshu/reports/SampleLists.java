package org.anshu.reports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.reports.figures.Member;

/** Lists of named cases that nobody ever had: long names, rare characters, unknown dates. */
final class SampleLists {

  /** The enterprise of the profile. */
  static final String ENTERPRISE = "91990100MA00000001";

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final Map<String, List<String>> WORDS = new TreeMap<>();

  static {
    WORDS.put("hazard_level", List.of("general", "major", "general"));
    WORDS.put("listed_level", List.of("city", "district", "province"));
    WORDS.put("hazard.ledger/state", List.of("已销号", "未销号", "随企业关闭退出"));
    WORDS.put("submission.calendar/state", List.of("按时", "逾期", "未报", "未到期"));
    WORDS.put("credit.enterprise_profile/state", List.of("有效", "已修复"));
    WORDS.put("accident.flash_reports/verdict", List.of("按时", "迟报", "不详"));
    WORDS.put("plan.evaluation/verdict", List.of("met", "on_track", "missed", "met_early"));
    WORDS.put("verdict_zh", List.of("已完成", "进展顺利", "未完成", "提前完成"));
    WORDS.put("grade", List.of("general", "larger"));
    WORDS.put("case_kind", List.of("late", "concealed", "omitted"));
    WORDS.put("window", List.of("month", "cumulative"));
    WORDS.put("kind", List.of("新增", "修改", "撤销"));
    WORDS.put("measure", List.of("分子", "分母"));
    WORDS.put("unit", List.of("%", "人/亿元", ""));
    WORDS.put("nature", List.of("约束性", "预期性"));
    WORDS.put("reason", List.of("超期未整改未采取强制措施", "拒不整改（垚堃㙦𬭚）"));
    WORDS.put("entity_zh", List.of("事故", "隐患"));
    WORDS.put("kind_zh", List.of("行政处罚", "双随机检查"));
    WORDS.put("month", List.of("2026-05", "2026-04"));
  }

  private final SampleServing serving;
  private final List<Member> units;
  private final int rows;

  /** Lists of so many rows each. */
  SampleLists(SampleServing serving, List<Member> units, int rows) {
    this.serving = serving;
    this.units = units;
    this.rows = rows;
  }

  /** Keeps every list that a report prints. */
  void keep() throws SQLException {
    String hazard = "hazard_no enterprise_name unit_code hazard_level found_on due_on notified_on ";
    put("hazard.overdue", "", hazard + "rectified_on days_overdue");
    put("hazard.escalation", "", hazard + "days_overdue reason");
    put(
        "hazard.ledger",
        "",
        hazard
            + "state assigned_on ledgered_on cancelled_on days_overdue gap_assigned gap_ledgered"
            + " gap_cancelled gap_notified");
    put(
        "hazard.listed",
        "",
        hazard + "listed_level listed_on listing_due_on delisted_on days_overdue listed_now");
    put("release.figures", "", "title unit_code window measure before after sector_code");
    put("release.records", "", "entity_zh key kind changes");
    put("release.reasons", "", "reason");
    put(
        "figures.revisions",
        "",
        "title measure month first_release first_value last_release last_value difference");
    put(
        "plan.evaluation",
        "",
        "title jurisdiction nature goal base_year base_value target_year year actual required"
            + " achieved verdict verdict_zh unit wording source origin");
    put(
        "accident.flash_reports",
        "",
        "accident_no unit_code grade noticed_at reported_at seconds verdict");
    put(
        "accident.late_entries",
        "",
        "accident_no unit_code noticed_on entered_late completed_late completion_due_on"
            + " completed_on");
    put(
        "accident.reporting_cases",
        "",
        "case_no case_kind confirmed_on accident_no unit_code authority");
    put("submission.calendar", "", "title unit_code due_on received_at state days_late");
    String one = "enterprise_uscc=" + ENTERPRISE;
    put(
        "credit.enterprise_profile",
        one,
        "kind kind_zh enterprise_name unit_code records first_on last_on state");
    put("credit.enterprise_records", one, "kind object_no happened_on");
    put("hazard.overdue", one, hazard + "days_overdue");
  }

  private void put(String list, String scope, String columns) throws SQLException {
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      Map<String, String> row = new TreeMap<>();
      for (String column : columns.split(" ")) {
        String value = value(list, column, i);
        if (!value.isEmpty()) {
          row.put(column, value);
        }
      }
      all.add(row);
    }
    serving.list(list, scope, all);
  }

  private String value(String list, String column, int i) {
    List<String> words = WORDS.getOrDefault(list + "/" + column, WORDS.get(column));
    if (words != null) {
      return words.get(i % words.size());
    }
    if (column.endsWith("_on")) {
      return i % 5 == 4 && !column.equals("found_on") ? "" : FIRST.plusDays(i).toString();
    }
    if (column.endsWith("_at")) {
      return FIRST.plusDays(i) + " 08:%02d".formatted(i % 60);
    }
    if (column.startsWith("gap_") || column.endsWith("_late") && !column.startsWith("days")) {
      return String.valueOf(i % 2 == 0);
    }
    return switch (column) {
      case "listed_now" -> String.valueOf(i % 2 == 1);
      case "unit_code" -> units.get(i % units.size()).code();
      case "sector_code" -> "";
      case "enterprise_name" -> name(i);
      case "days_overdue", "days_late", "records", "seconds" -> String.valueOf(i * 37 % 4000);
      case "base_year", "year", "target_year" -> column.equals("target_year") ? "2025" : "2023";
      case "before", "after", "base_value", "actual", "required", "achieved", "first_value" ->
          "%d.%02d".formatted(i * 91 % 700, i);
      case "last_value" -> "%d.%02d".formatted(i * 91 % 700, i + 3);
      case "difference" -> "0.03";
      case "title" -> i % 4 == 0 ? "亿元地区生产总值生产安全事故死亡率" : "第%d项指标".formatted(i + 1);
      default -> column.toUpperCase(Locale.ROOT).replace('_', '-') + "-%04d".formatted(i + 1);
    };
  }

  private static String name(int i) {
    return i % 7 == 3
        ? "云江垚堃㙦𬭚新材料科技（集团）有限责任公司第%d分公司危险化学品储存经营部".formatted(i)
        : "云江市第%d机械有限公司".formatted(i + 1);
  }
}
