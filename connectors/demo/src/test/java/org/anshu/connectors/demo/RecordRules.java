package org.anshu.connectors.demo;

import java.util.Set;
import org.anshu.connectors.demo.RuleBook.Row;

/**
 * The rules of the records that belong to accidents and enforcement, and of the hazard platform.
 */
final class RecordRules {

  private final RuleBook book;

  private RecordRules(RuleBook book) {
    this.book = book;
  }

  static void check(RuleBook book) {
    RecordRules rules = new RecordRules(book);
    rules.accidents();
    rules.enforcement();
    rules.penalties();
    rules.platform();
    rules.campaign();
    rules.files();
  }

  private void accidents() {
    Set<String> accidents = book.keys(SourceTable.ACCIDENT, "sg_bh");
    for (Row row : book.rows(SourceTable.INVESTIGATION, "dc_id", true)) {
      row.reference("sg_bh", accidents);
      row.code("dc_jb", "1 2 3 4");
      row.code("ts_bz", "Y N");
      row.notAfterPull("qd_rq");
      row.order("qd_rq", "pf_rq");
      row.order("pf_rq", "ja_rq");
    }
    for (Row row : book.rows(SourceTable.ACCIDENT_MEASURE, "cs_id", true)) {
      row.reference("sg_bh", accidents);
      row.present("jh_rq");
      row.notAfterPull("wc_rq");
    }
    for (Row row : book.rows(SourceTable.ACCIDENT_EVALUATION, "pg_id", true)) {
      row.reference("sg_bh", accidents);
      row.code("pg_jl", "1 2 3");
      row.notAfterPull("pg_rq");
      row.order("pg_rq", "gk_rq");
    }
    for (Row row : book.rows(SourceTable.REPORTING_CASE, "al_bh", true)) {
      row.reference("sg_bh", accidents);
      row.code("al_lx", "1 2 3 4");
      row.present("rd_rq");
      row.notAfterPull("rd_rq");
    }
    for (Row row : book.rows(SourceTable.ACCIDENT_SHEET, "fb_id", true)) {
      row.reference("sg_bh", accidents);
      row.notAfterPull("jb_sj");
      row.notAfterPull("lr_sj");
      row.notAfterPull("wc_sj");
      row.order("jb_sj", "lr_sj");
      row.order("jb_sj", "wc_sj");
      row.number("zl_sj");
      String event = row.value("dj_qx");
      row.findIf(event != null && !"1 2 3 4".contains(event), "UNKNOWN_CODE", "dj_qx");
    }
    for (Row row : book.rows(SourceTable.ACCIDENT_REVIEW, "fp_id", true)) {
      row.reference("sg_bh", accidents);
      row.code("fp_lx", "1 2");
      row.notAfterPull("fp_rq");
    }
    for (Row row : book.rows(SourceTable.NEAR_MISS, "ws_id", true)) {
      row.present("fs_sj");
      row.stamp("fs_sj");
      row.area("xzqh_dm");
      row.zone("gnq_dm");
      row.number("kn_swrs");
      row.enterprise("tyshxydm");
    }
  }

  private void enforcement() {
    Set<String> inspections = book.keys(SourceTable.INSPECTION, "inspect_no");
    plans(inspections);
    for (Row row : book.rows(SourceTable.FINDING, "item_no", true)) {
      row.reference("inspect_no", inspections);
      row.code("item_code", "B1 B2 B3 B4 P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12");
      row.present("result");
      row.code("mandatory", "0 1");
      String result = row.value("result");
      if (result != null && !result.isBlank()) {
        row.code("result", "1 2 3");
      }
    }
    for (Row row : book.rows(SourceTable.RECTIFICATION_ORDER, "order_no", true)) {
      row.unit();
      row.reference("inspect_no", inspections);
      row.code("order_kind", "1 2");
      row.notAfterPull("issued_date");
      row.order("issued_date", "deadline");
    }
    Set<String> orders = book.keys(SourceTable.RECTIFICATION_ORDER, "order_no");
    Set<String> hazards = book.keys(SourceTable.HAZARD, "hazard_no");
    for (Row row : book.rows(SourceTable.REINSPECTION, "recheck_no", true)) {
      row.reference("order_no", orders);
      row.reference("hazard_no", hazards);
      row.compactDate("recheck_date");
      row.code("result", "1 2");
    }
    for (Row row : book.rows(SourceTable.FORCED_MEASURE, "measure_no", true)) {
      row.unit();
      row.reference("inspect_no", inspections);
      row.code("measure_kind", "1 2 3 4 5");
      row.notAfterPull("started_date");
      row.order("started_date", "ended_date");
    }
    for (Row row : book.rows(SourceTable.OFFICER, "certificate_no", true)) {
      row.area("region_code");
      row.zone("zone_code");
      row.code("education", "1 2 3 4");
      row.present("valid_until");
      row.order("valid_from", "valid_until");
    }
  }

  private void plans(Set<String> inspections) {
    for (Row row : book.rows(SourceTable.PLAN_ITEM, "plan_item_no", true)) {
      row.unit();
      row.reference("done_inspect_no", inspections);
      row.number("frequency");
      row.present("planned_date");
    }
    Set<String> items = book.keys(SourceTable.PLAN_ITEM, "plan_item_no");
    for (Row row : book.rows(SourceTable.TASK, "task_no", true)) {
      row.reference("plan_item_no", items);
      row.reference("inspect_no", inspections);
      row.notAfterPull("issued_date");
      row.order("issued_date", "due_date");
    }
  }

  private void penalties() {
    Set<String> decisions = book.keys(SourceTable.PENALTY, "decision_no");
    for (Row row : book.rows(SourceTable.PENALTY_ITEM, "item_no", true)) {
      row.reference("decision_no", decisions);
      row.code("party_kind", "1 2");
      row.code("item_kind", "01 02 03 04 05 06 07 08 09 10 11 12 13 99");
      String amount = row.value("amount");
      if (amount != null && !amount.isBlank()) {
        row.number("amount");
      }
    }
    for (Row row : book.rows(SourceTable.PENALTY_ACCIDENT, "decision_no", true)) {
      row.reference("decision_no", decisions);
      row.present("accident_no");
    }
    for (Row row : book.rows(SourceTable.PUBLICATION, "publication_no", true)) {
      row.reference("decision_no", decisions);
      row.present("published_date");
      row.notAfterPull("published_date");
      row.code("medium", "1 2 3 9");
      row.order("published_date", "withdrawn_date");
    }
    for (Row row : book.rows(SourceTable.JUSTICE_TRANSFER, "transfer_no", true)) {
      row.reference("decision_no", decisions);
      row.present("lead_date");
      row.code("outcome", "1 2 3 4");
      row.order("lead_date", "approved_date");
      row.order("approved_date", "transferred_date");
      row.order("transferred_date", "accepted_date");
    }
  }

  private void platform() {
    for (Row row : book.rows(SourceTable.PLATFORM_HAZARD, "hz_no", true)) {
      row.unit();
      row.code("source_kind", "企业自查 部门检查 群众举报 专家会诊");
      row.code("grade", "一般 重大");
      row.present("found_date");
      row.isoDate("found_date");
      row.notAfterPull("found_date");
      row.order("found_date", "limit_date");
      row.order("found_date", "rectified_date");
    }
    Set<String> hazards = book.keys(SourceTable.PLATFORM_HAZARD, "hz_no");
    for (Row row : book.rows(SourceTable.PLATFORM_FLOW, "flow_no", true)) {
      row.reference("hz_no", hazards);
      row.code("step", "清单登记 交办 列入台账 整改完成 销号 重新打开 通报 撤销");
      row.isoDate("step_date");
      row.notAfterPull("step_date");
    }
    for (Row row : book.rows(SourceTable.PLATFORM_EXTENSION, "ext_no", true)) {
      row.reference("hz_no", hazards);
      row.present("new_limit");
      row.isoDate("approved_date");
      row.notAfterPull("approved_date");
      row.order("old_limit", "new_limit");
    }
    for (Row row : book.rows(SourceTable.PLATFORM_SUPERVISION, "sup_no", true)) {
      row.reference("hz_no", hazards);
      row.code("action", "挂牌 摘牌");
      row.code("sup_level", "县级 市级 省级");
      row.notAfterPull("action_date");
      row.order("action_date", "limit_date");
    }
    for (Row row : book.rows(SourceTable.PLATFORM_RECHECK, "rc_no", true)) {
      row.reference("hz_no", hazards);
      row.code("result", "合格 不合格");
      row.isoDate("rc_date");
      row.notAfterPull("rc_date");
    }
    duties(hazards);
    matters(hazards);
  }

  private void matters(Set<String> hazards) {
    for (Row row : book.rows(SourceTable.PLATFORM_CLASS, "hz_no", true)) {
      row.present("kind");
      String kind = row.value("kind");
      if (kind != null && !kind.isBlank()) {
        row.code(
            "kind",
            "消防安全 用电安全 生产设备设施及工艺 场所环境 从业人员操作行为 有限空间和危险作业 安全教育培训 规章制度和操作规程 相关方管理"
                + " 应急管理 特种设备现场管理 安全生产管理机构及人员 资质证照 其他");
      }
    }
    for (Row row : book.rows(SourceTable.PLATFORM_MATTER, "matter_no", true)) {
      row.reference("hz_no", hazards);
      row.code("kind", "移交 企业关闭 拒不整改");
      row.isoDate("matter_date");
      row.notAfterPull("matter_date");
    }
    for (Row row : book.rows(SourceTable.PLATFORM_LOOK_BACK, "rc_no", true)) {
      row.reference("hz_no", hazards);
      row.code("result", "合格 不合格");
      row.isoDate("rc_date");
      row.notAfterPull("rc_date");
    }
  }

  private void duties(Set<String> hazards) {
    for (Row row : book.rows(SourceTable.PLATFORM_DUTY, "hz_no", true)) {
      row.reference("hz_no", hazards);
      for (String column : new String[] {"resp", "measure", "fund", "time_limit", "plan"}) {
        row.code(column, "是 否");
      }
      String fund = row.value("fund_amount");
      if (fund != null && !fund.isBlank()) {
        row.number("fund_amount");
      }
      row.notAfterPull("report_regulator");
      row.notAfterPull("report_workers");
    }
  }

  private void files() {
    Set<String> decisions = book.keys(SourceTable.PENALTY, "decision_no");
    for (Row row : book.rows(SourceTable.RANDOM_DRAW, "draw_no", true)) {
      row.area("region_code");
      row.number("units_drawn");
      row.notAfterPull("drawn_date");
      row.order("drawn_date", "published_date");
    }
    for (Row row : book.rows(SourceTable.CASE_FILE, "decision_no", true)) {
      row.reference("decision_no", decisions);
      row.code("review_verdict", "1 2 3");
      row.number("review_score");
    }
    for (Row row : book.rows(SourceTable.EXPOSURE, "exposure_no", true)) {
      row.area("region_code");
      row.reference("decision_no", decisions);
      row.code("medium", "1 2 3 4 9");
      row.notAfterPull("exposed_date");
    }
    for (Row row : book.rows(SourceTable.HOTLINE_REPORT, "report_no", true)) {
      row.area("region_code");
      row.enterprise("unit_uscc");
      row.code("channel", "1 2 3 9");
      row.code("finding", "0 1 2 3 4");
      row.number("reward_amount");
      row.notAfterPull("received_date");
      row.order("received_date", "verified_date");
      row.order("verified_date", "rewarded_date");
    }
    for (Row row : book.rows(SourceTable.KEY_CHECK, "check_no", true)) {
      row.area("region_code");
      row.enterprise("unit_uscc");
      row.code("list_kind", "1 2 3 4");
      row.number("items_done");
    }
  }

  private void campaign() {
    for (Row row : book.rows(SourceTable.CAMPAIGN, "ledger_no", true)) {
      row.unit();
      for (String column : new String[] {"key_process", "key_chemical", "major_source"}) {
        String flag = row.value(column);
        if (flag != null) {
          row.code(column, "是 否");
        }
      }
      String grade = row.value("risk_grade");
      if (grade != null) {
        row.code("risk_grade", "A B C D");
      }
      row.notAfterPull("inspect_date");
      row.order("notice_date", "limit_date");
    }
  }
}
