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
-- after load
ALTER TABLE aqzf.inspection ADD UNIQUE INDEX ux_inspect_no (inspect_no), ADD INDEX ix_update_time (update_time);
ALTER TABLE aqzf.hazard ADD UNIQUE INDEX ux_hazard_no (hazard_no), ADD INDEX ix_update_time (update_time), ADD INDEX ix_inspect_no (inspect_no);
ALTER TABLE aqzf.penalty ADD INDEX ix_decision_no (decision_no), ADD INDEX ix_update_time (update_time);
