-- 安全生产执法与隐患台账系统
DROP DATABASE IF EXISTS aqzf;
CREATE DATABASE aqzf CHARACTER SET utf8mb4 COMMENT '安全生产执法与隐患台账系统(演示)';
CREATE TABLE aqzf.inspection (
  id bigint NOT NULL COMMENT '主键',
  inspect_no varchar(24) NOT NULL COMMENT '检查编号',
  unit_uscc varchar(36) COMMENT '被检查单位统一社会信用代码',
  unit_name varchar(200) COMMENT '被检查单位名称',
  region_code varchar(12) COMMENT '行政区划代码(6位或12位)',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  inspect_type char(1) COMMENT '检查类型:1计划 2双随机 3专项 4联合 9其他',
  inspect_date char(8) COMMENT '检查日期 yyyyMMdd',
  third_party char(1) COMMENT '是否第三方检查:Y/N',
  officers varchar(100) COMMENT '执法人员姓名',
  state char(1) COMMENT '状态:1有效 9作废',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (id)
) COMMENT '监督检查';
CREATE TABLE aqzf.hazard (
  id bigint NOT NULL COMMENT '主键',
  hazard_no varchar(24) NOT NULL COMMENT '隐患编号',
  inspect_no varchar(24) COMMENT '检查编号',
  origin char(1) COMMENT '来源:1监督检查 2企业自查 3举报',
  unit_uscc varchar(36) COMMENT '隐患单位统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码(6位或12位)',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  level char(1) COMMENT '等级:1一般 2重大',
  found_date date COMMENT '发现日期',
  deadline date COMMENT '整改期限',
  deadline_ext date DEFAULT '0000-00-00' COMMENT '延期后期限,零日期为未延期',
  rectified_date date DEFAULT '0000-00-00' COMMENT '整改完成日期,零日期为未完成',
  closed_date date DEFAULT '0000-00-00' COMMENT '验收销号日期,零日期为未销号',
  withdrawn_date date DEFAULT '0000-00-00' COMMENT '撤销日期,零日期为未撤销',
  status char(1) COMMENT '状态:F已登记 Z整改中 Y已整改待复查 X已销号 C已撤销',
  listed_level char(1) DEFAULT '0' COMMENT '挂牌督办级别:0未挂牌 1县 2市 3省',
  listed_date date DEFAULT '0000-00-00' COMMENT '挂牌日期',
  delisted_date date DEFAULT '0000-00-00' COMMENT '摘牌日期',
  finder varchar(20) COMMENT '发现人姓名',
  finder_phone varchar(20) COMMENT '发现人电话',
  description varchar(200) COMMENT '隐患描述',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (id)
) COMMENT '事故隐患';
CREATE TABLE aqzf.penalty (
  id bigint NOT NULL COMMENT '主键',
  decision_no varchar(40) COMMENT '处罚决定书文号',
  inspect_no varchar(24) COMMENT '检查编号',
  unit_uscc varchar(36) COMMENT '当事人统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码(6位或12位)',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  filed_date date COMMENT '立案日期',
  decision_date date COMMENT '决定日期',
  penalty_kind char(1) COMMENT '处罚类别:1日常监督处罚 2事故处罚',
  fine_amount varchar(20) COMMENT '罚款金额(元),文本',
  revoked char(1) COMMENT '是否撤销:Y/N',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (id)
) COMMENT '行政处罚';
CREATE TABLE aqzf.plan_item (
  plan_item_no varchar(24) NOT NULL COMMENT '计划项目编号',
  plan_no varchar(40) COMMENT '年度计划文号',
  plan_year char(4) COMMENT '计划年度',
  department varchar(60) COMMENT '计划单位',
  approved_date date COMMENT '计划批准日期',
  unit_uscc varchar(36) COMMENT '检查对象统一社会信用代码',
  unit_name varchar(200) COMMENT '检查对象名称',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  content varchar(100) COMMENT '检查内容',
  frequency varchar(4) COMMENT '年度检查次数，文本',
  planned_date date COMMENT '计划检查日期',
  done_inspect_no varchar(24) COMMENT '完成该项的检查编号',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (plan_item_no)
) COMMENT '年度执法计划项目';
CREATE TABLE aqzf.task (
  task_no varchar(24) NOT NULL COMMENT '任务编号',
  plan_item_no varchar(24) COMMENT '计划项目编号，空为临时任务',
  issuer varchar(60) COMMENT '下达单位',
  issued_date date COMMENT '下达日期',
  due_date date COMMENT '要求完成日期',
  inspect_no varchar(24) COMMENT '完成任务的检查编号',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (task_no)
) COMMENT '检查任务';
CREATE TABLE aqzf.check_item (
  item_no varchar(32) NOT NULL COMMENT '记录编号',
  inspect_no varchar(24) COMMENT '检查编号',
  item_code varchar(8) COMMENT '事项代码',
  mandatory char(1) COMMENT '是否必查项：1是 0否',
  result char(1) COMMENT '结果：1符合 2不符合 3不适用',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (item_no)
) COMMENT '检查事项记录（含必查项）';
CREATE TABLE aqzf.rectify_order (
  order_no varchar(40) NOT NULL COMMENT '指令书文号',
  inspect_no varchar(24) COMMENT '检查编号',
  unit_uscc varchar(36) COMMENT '被责令单位统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  order_kind char(1) COMMENT '类别：1当场整改 2限期整改',
  issued_date date COMMENT '下达日期',
  deadline date COMMENT '整改期限',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (order_no)
) COMMENT '责令整改指令书';
CREATE TABLE aqzf.recheck (
  recheck_no varchar(24) NOT NULL COMMENT '复查编号',
  order_no varchar(40) COMMENT '指令书文号',
  hazard_no varchar(24) COMMENT '隐患编号',
  recheck_date char(8) COMMENT '复查日期 yyyyMMdd',
  result char(1) COMMENT '结论：1合格 2不合格',
  officers varchar(100) COMMENT '执法人员姓名',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (recheck_no)
) COMMENT '整改复查';
CREATE TABLE aqzf.penalty_item (
  item_no varchar(48) NOT NULL COMMENT '明细编号',
  decision_no varchar(40) COMMENT '处罚决定书文号',
  party_kind char(1) COMMENT '当事人：1单位 2个人',
  party_name varchar(200) COMMENT '当事人姓名或名称',
  item_kind varchar(2) COMMENT '处罚种类代码',
  amount varchar(20) COMMENT '金额（元），文本，空为无金额或无法计算',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (item_no)
) COMMENT '处罚决定明细';
CREATE TABLE aqzf.penalty_accident (
  decision_no varchar(40) NOT NULL COMMENT '处罚决定书文号',
  accident_no varchar(24) COMMENT '所处罚事故的编号',
  update_time datetime COMMENT '更新时间'
) COMMENT '处罚决定与事故的关联';
CREATE TABLE aqzf.publication (
  publication_no varchar(24) NOT NULL COMMENT '公示编号',
  decision_no varchar(40) COMMENT '处罚决定书文号',
  published_date date COMMENT '公示日期',
  medium char(1) COMMENT '公示渠道：1政府网站 2信用中国 3企业信用信息公示系统 9其他',
  withdrawn_date date COMMENT '撤下日期，零日期为无',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (publication_no)
) COMMENT '执法决定公示';
CREATE TABLE aqzf.forced_measure (
  measure_no varchar(24) NOT NULL COMMENT '措施编号',
  inspect_no varchar(24) COMMENT '检查编号',
  unit_uscc varchar(36) COMMENT '当事人统一社会信用代码',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  zone_code varchar(3) COMMENT '功能区代码',
  industry_code varchar(5) COMMENT '国民经济行业代码',
  measure_kind char(1) COMMENT '种类：1停产停业 2停止施工 3停止供电 4查封 5扣押',
  started_date date COMMENT '开始日期',
  ended_date date COMMENT '解除日期，零日期为未到',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (measure_no)
) COMMENT '强制措施';
CREATE TABLE aqzf.transfer (
  transfer_no varchar(24) NOT NULL COMMENT '移送编号',
  decision_no varchar(40) COMMENT '处罚决定书文号，空为未作处罚',
  lead_date date COMMENT '发现线索日期',
  approved_date date COMMENT '批准移送日期，零日期为无',
  transferred_date date COMMENT '移送日期，零日期为无',
  accepted_date date COMMENT '立案日期，零日期为无',
  outcome char(1) COMMENT '结果：1立案 2不予立案 3未答复 4未批准移送',
  recipient varchar(60) COMMENT '接收机关',
  suspect varchar(20) COMMENT '涉嫌人姓名',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (transfer_no)
) COMMENT '行刑衔接案件移送';
CREATE TABLE aqzf.officer (
  certificate_no varchar(24) NOT NULL COMMENT '执法证号',
  name varchar(20) COMMENT '姓名',
  id_number varchar(18) COMMENT '公民身份号码',
  department varchar(60) COMMENT '所在单位',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  zone_code varchar(3) COMMENT '功能区代码',
  education char(1) COMMENT '学历：1高中及以下 2大专 3本科 4研究生',
  safety_major char(1) COMMENT '是否安全生产相关专业：Y/N',
  valid_from date COMMENT '执法证发证日期',
  valid_until date COMMENT '执法证有效期至',
  on_duty char(1) COMMENT '是否在岗：Y/N',
  PRIMARY KEY (certificate_no)
) COMMENT '执法人员名册（每日整表导出，无更新时间）';
CREATE TABLE aqzf.random_draw (
  draw_no varchar(24) NOT NULL COMMENT '抽查编号',
  drawn_date date COMMENT '抽取日期',
  department varchar(60) COMMENT '组织单位',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  units_drawn varchar(6) COMMENT '抽取检查对象数，文本',
  officers_drawn varchar(6) COMMENT '抽取执法人员数，文本',
  published_date date COMMENT '结果公示日期，零日期为未公示',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (draw_no)
) COMMENT '双随机抽查';
CREATE TABLE aqzf.case_file (
  decision_no varchar(40) NOT NULL COMMENT '处罚决定书文号',
  is_major char(1) COMMENT '是否重大执法决定：1是 0否',
  legal_date date COMMENT '法制审核日期，零日期为未审核',
  recorded char(1) COMMENT '全过程记录是否齐全：1是 0否',
  filed_date date COMMENT '重大处罚备案日期，零日期为无',
  review_date date COMMENT '案卷评查日期，零日期为未评查',
  review_score varchar(6) COMMENT '评查得分，文本',
  review_verdict char(1) COMMENT '评查结论：1优秀 2合格 3不合格',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (decision_no)
) COMMENT '执法案卷';
CREATE TABLE aqzf.exposure (
  exposure_no varchar(24) NOT NULL COMMENT '曝光编号',
  decision_no varchar(40) COMMENT '处罚决定书文号，空为未处罚',
  exposed_date date COMMENT '曝光日期',
  medium char(1) COMMENT '渠道：1电视 2报刊 3网站 4新媒体 9其他',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (exposure_no)
) COMMENT '典型违法案件曝光';
CREATE TABLE aqzf.hotline_report (
  report_no varchar(24) NOT NULL COMMENT '举报编号',
  received_date date COMMENT '受理日期',
  channel char(1) COMMENT '渠道：1 12350电话 2网络 3来信来访 9其他',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  informant varchar(20) COMMENT '举报人姓名',
  informant_phone varchar(20) COMMENT '举报人电话',
  unit_uscc varchar(36) COMMENT '被举报单位统一社会信用代码',
  verified_date date COMMENT '核查办结日期，零日期为在办',
  finding char(1) COMMENT '结论：0在办 1属实 2部分属实 3不属实 4无法核实',
  rewarded_date date COMMENT '奖励日期，零日期为无',
  reward_amount varchar(12) COMMENT '奖励金额（元），文本',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (report_no)
) COMMENT '安全生产举报';
CREATE TABLE aqzf.key_check (
  check_no varchar(24) NOT NULL COMMENT '台账编号',
  unit_uscc varchar(36) COMMENT '企业统一社会信用代码',
  unit_name varchar(200) COMMENT '企业名称',
  region_code varchar(12) COMMENT '行政区划代码（6位或12位）',
  list_kind char(1) COMMENT '清单：1钢铁铝加工15项 2粉尘10人以上6项 3其他粉尘6项 4有限空间4项',
  workers varchar(6) COMMENT '现场作业人数，文本',
  items_done varchar(6) COMMENT '已检查事项数，文本',
  items_open varchar(6) COMMENT '未整改到位事项数，文本',
  completed_date date COMMENT '全部事项检查完成日期，零日期为未完成',
  is_deleted tinyint DEFAULT 0 COMMENT '删除标志',
  update_time datetime COMMENT '更新时间',
  PRIMARY KEY (check_no)
) COMMENT '执法检查重点事项台账';
-- after load
ALTER TABLE aqzf.inspection ADD UNIQUE INDEX ux_inspect_no (inspect_no), ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.hazard ADD UNIQUE INDEX ux_hazard_no (hazard_no), ADD INDEX ix_update_time (update_time), ADD INDEX ix_inspect_no (inspect_no);
ALTER TABLE aqzf.penalty ADD INDEX ix_decision_no (decision_no), ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.plan_item ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.task ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.check_item ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.rectify_order ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.recheck ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.penalty_item ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.penalty_accident ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.publication ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.forced_measure ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.transfer ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.random_draw ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.case_file ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.exposure ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.hotline_report ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.key_check ADD INDEX ix_update_time (update_time);
