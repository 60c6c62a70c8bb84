-- 隐患排查治理平台：与执法系统分开的系统，日期为文本，代码为汉字
DROP DATABASE IF EXISTS yhpt;
CREATE DATABASE yhpt CHARACTER SET utf8mb4 COMMENT '隐患排查治理平台（演示）';
CREATE TABLE yhpt.hz_hazard (
  hz_no varchar(24) NOT NULL COMMENT '平台隐患编号',
  ref_no varchar(30) COMMENT '执法系统隐患编号，空为平台独有',
  source_kind varchar(10) COMMENT '来源：企业自查 部门检查 群众举报 专家会诊',
  unit_uscc varchar(36) COMMENT '隐患单位统一社会信用代码',
  unit_name varchar(200) COMMENT '隐患单位名称',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  grade varchar(4) COMMENT '等级：一般 重大',
  standard_id varchar(40) COMMENT '判定标准文号',
  standard_version varchar(10) COMMENT '判定标准版本',
  clause varchar(20) COMMENT '判定条款',
  found_date varchar(10) COMMENT '发现日期 yyyy-MM-dd',
  limit_date varchar(10) COMMENT '整改期限 yyyy-MM-dd',
  new_limit_date varchar(10) COMMENT '延期后期限 yyyy-MM-dd',
  rectified_date varchar(10) COMMENT '整改完成日期 yyyy-MM-dd',
  closed_date varchar(10) COMMENT '销号日期 yyyy-MM-dd',
  withdrawn_date varchar(10) COMMENT '撤销日期 yyyy-MM-dd',
  sup_level varchar(4) COMMENT '挂牌级别：县级 市级 省级',
  sup_date varchar(10) COMMENT '挂牌日期 yyyy-MM-dd',
  unsup_date varchar(10) COMMENT '摘牌日期 yyyy-MM-dd',
  reporter varchar(20) COMMENT '上报人姓名',
  reporter_phone varchar(20) COMMENT '上报人电话',
  deleted char(1) COMMENT '删除标志：0/1',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (hz_no)
) COMMENT '隐患清单';
CREATE TABLE yhpt.hz_flow (
  flow_no varchar(32) NOT NULL COMMENT '流转编号',
  hz_no varchar(24) COMMENT '平台隐患编号',
  step varchar(10) COMMENT '环节：清单登记 交办 列入台账 整改完成 销号 重新打开 通报 撤销',
  step_date varchar(10) COMMENT '办理日期 yyyy-MM-dd',
  dept varchar(60) COMMENT '办理单位',
  handler varchar(20) COMMENT '经办人姓名',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (flow_no)
) COMMENT '一单四制流转';
CREATE TABLE yhpt.hz_extension (
  ext_no varchar(32) NOT NULL COMMENT '延期编号',
  hz_no varchar(24) COMMENT '平台隐患编号',
  approved_date varchar(10) COMMENT '批准日期 yyyy-MM-dd',
  old_limit varchar(10) COMMENT '原期限 yyyy-MM-dd',
  new_limit varchar(10) COMMENT '新期限 yyyy-MM-dd',
  approver varchar(60) COMMENT '批准单位',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (ext_no)
) COMMENT '整改延期';
CREATE TABLE yhpt.hz_supervise (
  sup_no varchar(32) NOT NULL COMMENT '督办编号',
  hz_no varchar(24) COMMENT '平台隐患编号',
  action varchar(4) COMMENT '环节：挂牌 摘牌',
  sup_level varchar(4) COMMENT '级别：县级 市级 省级',
  action_date varchar(10) COMMENT '日期 yyyy-MM-dd',
  limit_date varchar(10) COMMENT '督办期限 yyyy-MM-dd',
  authority varchar(60) COMMENT '督办单位',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (sup_no)
) COMMENT '挂牌督办与摘牌';
CREATE TABLE yhpt.hz_recheck (
  rc_no varchar(32) NOT NULL COMMENT '复查编号',
  hz_no varchar(24) COMMENT '平台隐患编号',
  rc_date varchar(10) COMMENT '复查日期 yyyy-MM-dd',
  result varchar(4) COMMENT '结论：合格 不合格',
  rc_person varchar(20) COMMENT '复查人姓名',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (rc_no)
) COMMENT '隐患复查';
CREATE TABLE yhpt.hz_duty (
  hz_no varchar(24) NOT NULL COMMENT '平台隐患编号',
  resp varchar(2) COMMENT '责任落实：是/否',
  measure varchar(2) COMMENT '措施落实：是/否',
  fund varchar(2) COMMENT '资金落实：是/否',
  time_limit varchar(2) COMMENT '时限落实：是/否',
  plan varchar(2) COMMENT '预案落实：是/否',
  fund_amount varchar(20) COMMENT '落实资金（万元），文本',
  report_regulator varchar(10) COMMENT '向监管部门报告日期 yyyy-MM-dd',
  report_workers varchar(10) COMMENT '向职工大会或职代会报告日期 yyyy-MM-dd',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (hz_no)
) COMMENT '重大隐患五落实与双报告';
CREATE TABLE yhpt.hz_class (
  hz_no varchar(24) NOT NULL COMMENT '隐患编号（本平台或执法系统的）',
  kind varchar(20) COMMENT '隐患类别',
  site varchar(20) COMMENT '隐患部位',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (hz_no)
) COMMENT '隐患分类与部位';
CREATE TABLE yhpt.hz_matter (
  matter_no varchar(32) NOT NULL COMMENT '事项编号',
  hz_no varchar(24) COMMENT '平台隐患编号',
  kind varchar(10) COMMENT '事项：移交 企业关闭 拒不整改',
  matter_date varchar(10) COMMENT '日期 yyyy-MM-dd',
  authority varchar(60) COMMENT '接收或认定单位',
  handler varchar(20) COMMENT '经办人姓名',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (matter_no)
) COMMENT '移交、企业关闭、拒不整改';
CREATE TABLE yhpt.hz_look_back (
  rc_no varchar(32) NOT NULL COMMENT '回头看编号',
  hz_no varchar(24) COMMENT '平台隐患编号',
  rc_date varchar(10) COMMENT '日期 yyyy-MM-dd',
  result varchar(4) COMMENT '结论：合格 不合格',
  rc_person varchar(20) COMMENT '检查人姓名',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (rc_no)
) COMMENT '销号后回头看';
CREATE TABLE yhpt.hz_campaign (
  ledger_no varchar(24) NOT NULL COMMENT '台账编号',
  unit_uscc varchar(36) COMMENT '企业统一社会信用代码',
  unit_name varchar(200) COMMENT '企业名称',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  key_process varchar(2) COMMENT '重点监管危险化工工艺：是/否，未认定的为空',
  key_chemical varchar(2) COMMENT '重点监管危险化学品：是/否，未认定的为空',
  major_source varchar(2) COMMENT '危险化学品重大危险源：是/否，未认定的为空',
  risk_grade varchar(4) COMMENT '安全风险评估诊断分级：A B C D，未评估的为空',
  inspect_date varchar(10) COMMENT '检查日期 yyyy-MM-dd',
  notice_no varchar(40) COMMENT '整改通知书文号',
  notice_date varchar(10) COMMENT '整改通知书日期 yyyy-MM-dd',
  limit_date varchar(10) COMMENT '整改期限 yyyy-MM-dd',
  closed_date varchar(10) COMMENT '整改完成日期 yyyy-MM-dd',
  deleted char(1) COMMENT '删除标志：0/1',
  last_modified datetime COMMENT '最后修改时间',
  PRIMARY KEY (ledger_no)
) COMMENT '化工医药和危险化学品专项整治台账';
-- after load
ALTER TABLE yhpt.hz_hazard ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_flow ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_extension ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_supervise ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_recheck ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_duty ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_class ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_matter ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_look_back ADD INDEX ix_last_modified (last_modified);
ALTER TABLE yhpt.hz_campaign ADD INDEX ix_last_modified (last_modified);
