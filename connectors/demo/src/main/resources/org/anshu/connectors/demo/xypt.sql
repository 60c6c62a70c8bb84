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
-- after load
ALTER TABLE xypt.subject ADD INDEX ix_modified_at (modified_at), ADD INDEX ix_uscc (uscc);
ALTER TABLE xypt.blacklist ADD INDEX ix_modified_at (modified_at);
