package org.anshu.connectors.demo;

import java.util.Arrays;
import java.util.List;

/** A table of the five source systems, or the ledger of what was planted in them. */
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
  ORGANISATION(
      "xypt",
      "organisation",
      "org_no,org_type,uscc,name,region_code,business,qualified_until,status,modified_at"),
  EXPERT(
      "xypt",
      "expert",
      "expert_no,name,id_number,phone,region_code,specialty,title_level,appointed_on,term_until,"
          + "status,modified_at"),
  CREDIT_EVENT(
      "xypt",
      "credit_event",
      "event_no,subject_id,uscc,event_type,event_date,source_system,source_no,accident_no,amount,"
          + "is_deleted,modified_at"),
  CREDIT_GRADE(
      "xypt",
      "credit_grade",
      "grade_no,subject_no,scheme,edition,grade,score,valid_from,valid_until,modified_at"),
  LIST_PUBLICATION(
      "xypt", "list_publication", "pub_no,list_no,site,published_from,published_until,modified_at"),
  CREDIT_REPAIR(
      "xypt", "credit_repair", "repair_no,list_no,applied_on,decided_on,decision,modified_at"),
  JOINT_PUNISHMENT(
      "xypt",
      "joint_punishment",
      "measure_no,list_no,field_code,authority,from_on,until_on,modified_at"),
  STANDARDISATION(
      "xypt",
      "standardisation",
      "cert_no,uscc,region_code,grade,applied_on,reviewed_on,expires_on,revoked_on,modified_at"),
  INSURANCE(
      "xypt",
      "insurance",
      "policy_no,uscc,insurer_uscc,region_code,insured_persons,premium,coverage_from,"
          + "coverage_until,modified_at"),
  INSURANCE_CLAIM(
      "xypt",
      "insurance_claim",
      "claim_no,policy_no,accident_no,occurred_on,paid_on,amount,modified_at"),
  SAFETY_FUND(
      "xypt", "safety_fund", "fund_no,uscc,fund_year,extracted,used,reported_on,modified_at"),
  AGENCY_REPORT(
      "xypt",
      "agency_report",
      "report_no,org_no,client_uscc,report_type,issued_on,published_on,violation,modified_at"),
  DEVICE_CODE("tzsb", "sb_dm", "sb_id,sbdm,djzbh,fz_rq,gx_sj"),
  DEVICE_STATUS("tzsb", "sb_ztbg", "bg_id,sb_id,zt,bg_rq,gx_sj"),
  DEVICE_HAZARD("tzsb", "sb_yh", "yh_bh,sb_id,ly,yh_jb,fx_rq,zg_qx,xh_rq,ms,gx_sj"),
  RESCUE_CALL("tzsb", "dt_jy", "hj_bh,sb_id,hj_sj,dd_sj,jc_sj,yy,jb,bkrs,lxr,lxdh,gx_sj"),
  CYLINDER_EVENT("tzsb", "qp_sj", "sj_bh,pc_bh,sj_lx,sj_rq,jz,sl,dw_uscc,qh_dm,gx_sj"),
  PIPELINE_SEGMENT(
      "tzsb",
      "gd_gd",
      "gd_bh,gd_mc,gd_jb,cd_km,sydw_uscc,qh_dm,gnq_dm,zt,ty_rq,scjy_rq,xcjy_rq,gx_sj"),
  MAINTENANCE("tzsb", "wb_ht", "ht_bh,sb_id,wbdw_mc,wbdw_uscc,wb_fs,ks_rq,js_rq,gx_sj"),
  INVESTIGATION("sgzb", "t_sg_dc", "dc_id,sg_bh,dc_jb,ts_bz,qd_rq,pf_rq,ja_rq,gk_rq,sc_bz,gxsj"),
  ACCIDENT_MEASURE("sgzb", "t_sg_zgcs", "cs_id,sg_bh,cs_nr,zrdw,jh_rq,wc_rq,sc_bz,gxsj"),
  ACCIDENT_EVALUATION("sgzb", "t_sg_pg", "pg_id,sg_bh,pg_rq,pg_jl,gk_rq,sc_bz,gxsj"),
  REPORTING_CASE("sgzb", "t_sg_cbcx", "al_bh,sg_bh,al_lx,rd_rq,rd_dw,zrr,sc_bz,gxsj"),
  NEAR_MISS(
      "sgzb",
      "t_sg_wsbg",
      "ws_id,fs_sj,xzqh_dm,gnq_dm,hy_dm,sglx_dm,kn_swrs,dw_mc,tyshxydm,ws_ms,bgr," + "sc_bz,gxsj"),
  ACCIDENT_SHEET(
      "sgzb",
      "t_sg_fb",
      "fb_id,sg_bh,jb_sj,lr_sj,wc_sj,sglx2025_dm,tzsb_zl,dj_qx,zl_sj,zl_rs,zy_rs,gl_mw,tl_sj,kc_tg,"
          + "hc_tg,fmgx,zd_sj,sc_bz,gxsj"),
  PLAN_ITEM(
      "aqzf",
      "plan_item",
      "plan_item_no,plan_no,plan_year,department,approved_date,unit_uscc,unit_name,"
          + "region_code,zone_code,industry_code,content,frequency,planned_date,"
          + "done_inspect_no,is_deleted,update_time"),
  TASK(
      "aqzf",
      "task",
      "task_no,plan_item_no,issuer,issued_date,due_date,inspect_no,is_deleted," + "update_time"),
  FINDING(
      "aqzf", "check_item", "item_no,inspect_no,item_code,mandatory,result,is_deleted,update_time"),
  RECTIFICATION_ORDER(
      "aqzf",
      "rectify_order",
      "order_no,inspect_no,unit_uscc,region_code,zone_code,industry_code,order_kind,"
          + "issued_date,deadline,is_deleted,update_time"),
  REINSPECTION(
      "aqzf",
      "recheck",
      "recheck_no,order_no,hazard_no,recheck_date,result,officers,is_deleted," + "update_time"),
  PENALTY_ITEM(
      "aqzf",
      "penalty_item",
      "item_no,decision_no,party_kind,party_name,item_kind,amount,is_deleted," + "update_time"),
  PENALTY_ACCIDENT("aqzf", "penalty_accident", "decision_no,accident_no,update_time"),
  PUBLICATION(
      "aqzf",
      "publication",
      "publication_no,decision_no,published_date,medium,withdrawn_date,is_deleted,"
          + "update_time"),
  FORCED_MEASURE(
      "aqzf",
      "forced_measure",
      "measure_no,inspect_no,unit_uscc,region_code,zone_code,industry_code,"
          + "measure_kind,started_date,ended_date,is_deleted,update_time"),
  JUSTICE_TRANSFER(
      "aqzf",
      "transfer",
      "transfer_no,decision_no,lead_date,approved_date,transferred_date,"
          + "accepted_date,outcome,recipient,suspect,is_deleted,update_time"),
  OFFICER(
      "aqzf",
      "officer",
      "certificate_no,name,id_number,department,region_code,zone_code,education,"
          + "safety_major,valid_from,valid_until,on_duty"),
  PLATFORM_HAZARD(
      "yhpt",
      "hz_hazard",
      "hz_no,ref_no,source_kind,unit_uscc,unit_name,region_code,zone_code,"
          + "industry_code,grade,standard_id,standard_version,clause,found_date,limit_date,"
          + "new_limit_date,rectified_date,closed_date,withdrawn_date,sup_level,sup_date,"
          + "unsup_date,reporter,reporter_phone,deleted,last_modified"),
  PLATFORM_FLOW("yhpt", "hz_flow", "flow_no,hz_no,step,step_date,dept,handler,last_modified"),
  PLATFORM_EXTENSION(
      "yhpt",
      "hz_extension",
      "ext_no,hz_no,approved_date,old_limit,new_limit,approver,last_modified"),
  PLATFORM_SUPERVISION(
      "yhpt",
      "hz_supervise",
      "sup_no,hz_no,action,sup_level,action_date,limit_date,authority,last_modified"),
  PLATFORM_RECHECK("yhpt", "hz_recheck", "rc_no,hz_no,rc_date,result,rc_person,last_modified"),
  PLATFORM_DUTY(
      "yhpt",
      "hz_duty",
      "hz_no,resp,measure,fund,time_limit,plan,fund_amount,report_regulator,"
          + "report_workers,last_modified"),
  RANDOM_DRAW(
      "aqzf",
      "random_draw",
      "draw_no,drawn_date,department,region_code,units_drawn,officers_drawn,published_date,"
          + "is_deleted,update_time"),
  CASE_FILE(
      "aqzf",
      "case_file",
      "decision_no,is_major,legal_date,recorded,filed_date,review_date,review_score,"
          + "review_verdict,is_deleted,update_time"),
  EXPOSURE(
      "aqzf",
      "exposure",
      "exposure_no,decision_no,exposed_date,medium,region_code,is_deleted,update_time"),
  HOTLINE_REPORT(
      "aqzf",
      "hotline_report",
      "report_no,received_date,channel,region_code,informant,informant_phone,unit_uscc,"
          + "verified_date,finding,rewarded_date,reward_amount,is_deleted,update_time"),
  KEY_CHECK(
      "aqzf",
      "key_check",
      "check_no,unit_uscc,unit_name,region_code,list_kind,workers,items_done,items_open,"
          + "completed_date,is_deleted,update_time"),
  DEVICE_PLACE("tzsb", "sb_cs", "sb_id,cs_lx,wy_bz,wxzj_bz,bx_jz,fx_dj,gx_sj"),
  PIPELINE_CHAINAGE("tzsb", "gd_lc", "gd_bh,gd_xl,qd_km,zd_km,gx_sj"),
  PLATFORM_CLASS("yhpt", "hz_class", "hz_no,kind,site,last_modified"),
  PLATFORM_MATTER(
      "yhpt", "hz_matter", "matter_no,hz_no,kind,matter_date,authority,handler,last_modified"),
  PLATFORM_LOOK_BACK("yhpt", "hz_look_back", "rc_no,hz_no,rc_date,result,rc_person,last_modified"),
  ACCIDENT_REVIEW("sgzb", "t_sg_fp", "fp_id,sg_bh,fp_lx,fp_rq,gk_rq,zcr,sc_bz,gxsj"),
  EXPERT_USE(
      "xypt",
      "expert_use",
      "use_no,expert_no,client_uscc,region_code,task_kind,used_on,score,modified_at"),
  EXPERT_FEE("xypt", "expert_fee", "use_no,expert_no,used_on,fee,modified_at"),
  CAMPAIGN(
      "yhpt",
      "hz_campaign",
      "ledger_no,unit_uscc,unit_name,region_code,zone_code,industry_code,key_process,"
          + "key_chemical,major_source,risk_grade,inspect_date,notice_no,notice_date,limit_date,"
          + "closed_date,deleted,last_modified"),
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
