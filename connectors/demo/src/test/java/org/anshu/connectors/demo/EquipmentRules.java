package org.anshu.connectors.demo;

import java.util.Set;
import org.anshu.connectors.demo.RuleBook.Row;

/** The rules of the special equipment system's records beside register and inspections. */
final class EquipmentRules {

  private final RuleBook book;
  private final Set<String> devices;

  private EquipmentRules(RuleBook book) {
    this.book = book;
    this.devices = book.keys(SourceTable.EQUIPMENT, "sb_id");
  }

  static void check(RuleBook book) {
    EquipmentRules rules = new EquipmentRules(book);
    rules.devices();
    rules.others();
    rules.places();
  }

  private void devices() {
    for (Row row : book.rows(SourceTable.DEVICE_CODE, "sb_id", true)) {
      row.reference("sb_id", devices);
      row.notAfterPull("fz_rq");
    }
    for (Row row : book.rows(SourceTable.DEVICE_STATUS, "bg_id", true)) {
      row.reference("sb_id", devices);
      row.code("zt", "Z T B W");
      row.required("bg_rq");
      row.notAfterPull("bg_rq");
    }
    for (Row row : book.rows(SourceTable.DEVICE_HAZARD, "yh_bh", true)) {
      row.reference("sb_id", devices);
      row.code("ly", "1 2 3");
      row.code("yh_jb", "1 2");
      row.notAfterPull("fx_rq");
      row.notAfterPull("xh_rq");
      row.order("fx_rq", "zg_qx");
      row.order("fx_rq", "xh_rq");
    }
    for (Row row : book.rows(SourceTable.MAINTENANCE, "ht_bh", true)) {
      row.reference("sb_id", devices);
      row.enterprise("wbdw_uscc");
      row.code("wb_fs", "1 2");
      row.order("ks_rq", "js_rq");
    }
  }

  private void places() {
    for (Row row : book.rows(SourceTable.DEVICE_PLACE, "sb_id", true)) {
      row.reference("sb_id", devices);
      row.code("cs_lx", "0 1 2 3 4 5 6 7 8 9");
      row.code("fx_dj", "1 2 3 4");
    }
    Set<String> segments = book.keys(SourceTable.PIPELINE_SEGMENT, "gd_bh");
    for (Row row : book.rows(SourceTable.PIPELINE_CHAINAGE, "gd_bh", true)) {
      row.reference("gd_bh", segments);
      row.number("qd_km");
      row.number("zd_km");
    }
  }

  private void others() {
    for (Row row : book.rows(SourceTable.RESCUE_CALL, "hj_bh", true)) {
      row.reference("sb_id", devices);
      row.required("hj_sj");
      row.stamp("hj_sj");
      row.stamp("dd_sj");
      row.stamp("jc_sj");
      row.code("yy", "1 2 3 4 9");
      row.code("jb", "1 2 3");
      row.number("bkrs");
      row.moments("hj_sj", "dd_sj");
      row.moments("dd_sj", "jc_sj");
    }
    for (Row row : book.rows(SourceTable.CYLINDER_EVENT, "sj_bh", true)) {
      row.area("qh_dm");
      row.enterprise("dw_uscc");
      row.code("sj_lx", "1 2 3 4");
      row.number("sl");
      row.notAfterPull("sj_rq");
    }
    for (Row row : book.rows(SourceTable.PIPELINE_SEGMENT, "gd_bh", true)) {
      row.area("qh_dm");
      row.zone("gnq_dm");
      row.enterprise("sydw_uscc");
      row.code("gd_jb", "GA1 GA2 GB1 GB2 GC1 GC2 GC3");
      row.code("zt", "Z T B W");
      row.number("cd_km");
      row.order("ty_rq", "scjy_rq");
      row.order("scjy_rq", "xcjy_rq");
      row.notAfterPull("scjy_rq");
    }
  }
}
