package org.anshu.connectors.demo;

import java.util.Arrays;
import java.util.List;

/** A table of the four source systems, or the ledger of what was planted in them. */
enum SourceTable {
  ACCIDENT(
      "sgzb",
      "t_sg_jbxx",
      "sg_bh,sg_mc,fs_sj,bg_sj,xzqh_dm,gnq_dm,hy_dm,sgfl,sglx_dm,swrs,zsrs,qsrs,zjjjss,dw_mc,"
          + "tyshxydm,sg_zt,sc_bz,gxsj"),
  ACCIDENT_UPDATE("sgzb", "t_sg_xb", "xb_id,sg_bh,xb_lx,xb_sj,sw_rq,sw_zj,zs_zj,ss_je,sc_bz,gxsj"),
  CASUALTY("sgzb", "t_sg_ry", "ry_id,sg_bh,xm,sfzh,lxdh,xb,nl,shcd,sw_rq,gxsj"),
  INSPECTION(
      "aqzf",
      "inspection",
      "id,inspect_no,unit_uscc,unit_name,region_code,zone_code,industry_code,inspect_type,"
          + "inspect_date,third_party,officers,state,is_deleted,update_time"),
  HAZARD(
      "aqzf",
      "hazard",
      "id,hazard_no,inspect_no,origin,unit_uscc,region_code,zone_code,industry_code,level,"
          + "found_date,deadline,deadline_ext,rectified_date,closed_date,withdrawn_date,status,"
          + "listed_level,listed_date,delisted_date,finder,finder_phone,description,is_deleted,"
          + "update_time"),
  PENALTY(
      "aqzf",
      "penalty",
      "id,decision_no,inspect_no,unit_uscc,region_code,zone_code,industry_code,filed_date,"
          + "decision_date,penalty_kind,fine_amount,revoked,is_deleted,update_time"),
  SUBJECT(
      "xypt",
      "subject",
      "subject_id,uscc,name,region_code,zone_code,industry_code,legal_person,phone,status,"
          + "modified_at"),
  BLACKLIST(
      "xypt",
      "blacklist",
      "list_no,uscc,region_code,reason_code,listed_on,expires_on,removed_on,removal_kind,"
          + "modified_at"),
  EQUIPMENT(
      "tzsb", "sb_dj", "sb_id,zcdm,sblb_dm,sydw_mc,sydw_uscc,qh_dm,gnq_dm,zt,ty_rq,xcjy_rq,gx_sj"),
  EQUIPMENT_INSPECTION("tzsb", "sb_jy", "jy_id,sb_id,jy_lx,jy_rq,jl,xcjy_rq,gx_sj"),
  PLANTED(
      "demo_truth",
      "planted_dirt",
      "kind,source_schema,source_table,row_key,rule,column_name,detail,expected_outcome");

  private final String schema;
  private final String table;
  private final List<String> columns;

  SourceTable(String schema, String table, String columns) {
    this.schema = schema;
    this.table = table;
    this.columns = Arrays.asList(columns.split(","));
  }

  String schema() {
    return schema;
  }

  String table() {
    return table;
  }

  /** {@code schema.table}. */
  String qualified() {
    return schema + "." + table;
  }

  List<String> columns() {
    return columns;
  }

  /** Where {@code column} stands in a row. */
  int at(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Expected a column of " + qualified() + ", found " + column);
    }
    return index;
  }
}
