-- 信用平台
DROP DATABASE IF EXISTS xypt;
CREATE DATABASE xypt CHARACTER SET utf8mb4 COMMENT '安全生产信用平台(演示)';
CREATE TABLE xypt.subject (
  subject_id bigint NOT NULL COMMENT '主体序号',
  uscc varchar(36) COMMENT '统一社会信用代码',
  name varchar(200) COMMENT '主体名称',
  region_code varchar(12) COMMENT '行政区划代码',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  legal_person varchar(20) COMMENT '法定代表人姓名',
  phone varchar(20) COMMENT '联系电话',
  status char(1) COMMENT '状态:1存续 2注销',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (subject_id)
) COMMENT '信用主体';
CREATE TABLE xypt.blacklist (
  list_no varchar(20) COMMENT '名单编号',
  uscc varchar(36) COMMENT '统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码',
  reason_code varchar(2) COMMENT '列入情形 01-09',
  listed_on date COMMENT '列入日期',
  expires_on date COMMENT '管理期满日期',
  removed_on date COMMENT '移出日期',
  removal_kind char(1) COMMENT '移出方式:1期满 2提前移出 3撤销列入',
  modified_at datetime COMMENT '修改时间'
) COMMENT '严重失信主体名单(无主键)';
CREATE TABLE xypt.organisation (
  org_no varchar(20) NOT NULL COMMENT '机构编号',
  org_type char(1) COMMENT '主体类型:2技术服务机构 3保险机构',
  uscc varchar(36) COMMENT '统一社会信用代码',
  name varchar(200) COMMENT '机构名称',
  region_code varchar(12) COMMENT '行政区划代码',
  business varchar(60) COMMENT '业务范围',
  qualified_until date COMMENT '资质有效期至',
  status char(1) COMMENT '状态:1存续 2注销',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (org_no)
) COMMENT '技术服务机构与保险机构';
CREATE TABLE xypt.expert (
  expert_no varchar(20) NOT NULL COMMENT '专家编号',
  name varchar(20) COMMENT '姓名',
  id_number varchar(18) COMMENT '公民身份号码,少数为15位',
  phone varchar(20) COMMENT '联系电话',
  region_code varchar(12) COMMENT '行政区划代码',
  specialty varchar(40) COMMENT '专业',
  title_level char(1) COMMENT '职称:1正高 2副高 3中级',
  appointed_on date COMMENT '聘任日期',
  term_until date COMMENT '聘期至',
  status char(1) COMMENT '状态:1在聘 2解聘',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (expert_no)
) COMMENT '安全生产专家(自然人,无统一社会信用代码)';
CREATE TABLE xypt.credit_event (
  event_no varchar(24) NOT NULL COMMENT '事件编号',
  subject_id bigint COMMENT '主体序号',
  uscc varchar(36) COMMENT '统一社会信用代码',
  event_type varchar(2) COMMENT '类别:01标准化 02安全投入 03培训 04事故 05检查 06处罚 07隐患',
  event_date date COMMENT '发生日期',
  source_system varchar(20) COMMENT '来源系统',
  source_no varchar(40) COMMENT '来源编号',
  accident_no varchar(20) COMMENT '事故编号,与事故无关的为空',
  amount varchar(20) COMMENT '金额(元),文本',
  is_deleted tinyint NOT NULL DEFAULT 0 COMMENT '删除标志',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (event_no)
) COMMENT '信用事件(七类)';
CREATE TABLE xypt.credit_grade (
  grade_no varchar(24) NOT NULL COMMENT '评定编号',
  subject_no varchar(20) COMMENT '主体编号:主体序号、机构编号或专家编号',
  scheme varchar(2) COMMENT '评定办法:01生产经营单位 02技术服务机构 03保险机构 04专家',
  edition varchar(10) COMMENT '办法版本',
  grade varchar(10) COMMENT '等级,按办法所定',
  score decimal(5,1) COMMENT '得分,无则为空',
  valid_from date COMMENT '有效期起',
  valid_until date COMMENT '有效期止(含)',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (grade_no)
) COMMENT '信用等级评定结果';
CREATE TABLE xypt.list_publication (
  pub_no varchar(24) NOT NULL COMMENT '公示编号',
  list_no varchar(20) COMMENT '名单编号',
  site varchar(40) COMMENT '公示渠道',
  published_from date COMMENT '公示起',
  published_until date COMMENT '公示止(含),仍在公示的为空',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (pub_no)
) COMMENT '严重失信名单公示';
CREATE TABLE xypt.credit_repair (
  repair_no varchar(24) NOT NULL COMMENT '申请编号',
  list_no varchar(20) COMMENT '名单编号',
  applied_on date COMMENT '申请日期',
  decided_on date COMMENT '决定日期,未决定的为空',
  decision char(1) COMMENT '决定:1准予 2不予 3撤销准予(申请不实),未决定的为空',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (repair_no)
) COMMENT '信用修复申请与决定';
CREATE TABLE xypt.joint_punishment (
  measure_no varchar(24) NOT NULL COMMENT '惩戒编号',
  list_no varchar(20) COMMENT '名单编号',
  field_code varchar(2) COMMENT '领域:01投融资 02政府采购 03工程招投标 04国有土地出让 05授予荣誉 06资质审核',
  authority varchar(60) COMMENT '实施部门',
  from_on date COMMENT '实施日期',
  until_on date COMMENT '终止日期,仍在实施的为空',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (measure_no)
) COMMENT '联合惩戒措施';
CREATE TABLE xypt.standardisation (
  cert_no varchar(24) NOT NULL COMMENT '申报编号',
  uscc varchar(36) COMMENT '统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码',
  grade char(1) COMMENT '等级:1一级 2二级 3三级',
  applied_on date COMMENT '申报日期',
  reviewed_on date COMMENT '评审通过日期,未通过的为空',
  expires_on date COMMENT '有效期至',
  revoked_on date COMMENT '撤销日期,未撤销的为空',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (cert_no)
) COMMENT '安全生产标准化';
CREATE TABLE xypt.insurance (
  policy_no varchar(24) NOT NULL COMMENT '保单号',
  uscc varchar(36) COMMENT '投保单位统一社会信用代码',
  insurer_uscc varchar(36) COMMENT '保险机构统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码',
  insured_persons int COMMENT '投保人数',
  premium varchar(20) COMMENT '保费(元),文本',
  coverage_from date COMMENT '保险起期',
  coverage_until date COMMENT '保险止期(含)',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (policy_no)
) COMMENT '安全生产责任保险保单';
CREATE TABLE xypt.insurance_claim (
  claim_no varchar(24) NOT NULL COMMENT '赔案号',
  policy_no varchar(24) COMMENT '保单号',
  accident_no varchar(20) COMMENT '事故编号,不详的为空',
  occurred_on date COMMENT '出险日期',
  paid_on date COMMENT '赔付日期,未赔付的为空',
  amount varchar(20) COMMENT '赔付金额(元),文本',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (claim_no)
) COMMENT '安全生产责任保险赔案';
CREATE TABLE xypt.safety_fund (
  fund_no varchar(24) NOT NULL COMMENT '报送编号',
  uscc varchar(36) COMMENT '统一社会信用代码',
  fund_year int COMMENT '年度',
  extracted varchar(20) COMMENT '提取金额(元),文本',
  used varchar(20) COMMENT '使用金额(元),文本',
  reported_on date COMMENT '报送日期',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (fund_no)
) COMMENT '安全生产费用提取使用';
CREATE TABLE xypt.agency_report (
  report_no varchar(24) NOT NULL COMMENT '报告编号',
  org_no varchar(20) COMMENT '机构编号',
  client_uscc varchar(36) COMMENT '委托单位统一社会信用代码',
  report_type char(1) COMMENT '类型:1安全评价 2检测检验 3标准化评审 4隐患排查',
  issued_on date COMMENT '出具日期',
  published_on date COMMENT '网上公开日期,未公开的为空',
  violation char(1) COMMENT '是否查实违规:Y是 N否',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (report_no)
) COMMENT '技术服务机构报告';
CREATE TABLE xypt.expert_use (
  use_no varchar(24) NOT NULL COMMENT '使用编号',
  expert_no varchar(20) COMMENT '专家编号',
  client_uscc varchar(36) COMMENT '服务对象统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码',
  task_kind char(1) COMMENT '事项:1执法检查 2事故调查 3评审论证 4宣讲培训',
  used_on date COMMENT '使用日期',
  score decimal(5,1) COMMENT '评价得分,未评价的为空',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (use_no)
) COMMENT '专家使用留痕';
CREATE TABLE xypt.expert_fee (
  use_no varchar(24) NOT NULL COMMENT '使用编号',
  expert_no varchar(20) COMMENT '专家编号',
  used_on date COMMENT '使用日期',
  fee varchar(20) COMMENT '专家费(元),文本',
  modified_at datetime COMMENT '修改时间',
  PRIMARY KEY (use_no)
) COMMENT '专家费支付(受限)';
-- after load
ALTER TABLE xypt.subject ADD INDEX ix_modified_at (modified_at), ADD INDEX ix_uscc (uscc);
ALTER TABLE xypt.blacklist ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.organisation ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.expert ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.credit_event ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.credit_grade ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.list_publication ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.credit_repair ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.joint_punishment ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.standardisation ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.insurance ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.insurance_claim ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.safety_fund ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.agency_report ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.expert_use ADD INDEX ix_modified_at (modified_at);
ALTER TABLE xypt.expert_fee ADD INDEX ix_modified_at (modified_at);
