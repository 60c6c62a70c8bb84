-- 演示城市的"真相":埋入的每一处问题及其应有结果。产品从不读取。
DROP DATABASE IF EXISTS demo_truth;
CREATE DATABASE demo_truth CHARACTER SET utf8mb4 COMMENT '演示城市的真相(产品从不读取)';
CREATE TABLE demo_truth.planted_dirt (
  kind varchar(40) NOT NULL COMMENT '种类',
  source_schema varchar(20) NOT NULL COMMENT '源库',
  source_table varchar(40) NOT NULL COMMENT '源表',
  row_key varchar(100) NOT NULL COMMENT '行键(契约主键,去首尾空白)',
  rule varchar(40) COMMENT '规则编号,空为不违反规则',
  column_name varchar(40) COMMENT '字段',
  detail varchar(200) COMMENT '值或说明',
  expected_outcome varchar(40) NOT NULL COMMENT '应有结果:counted not_counted normalised landed_with_issue quarantined'
) COMMENT '埋入的问题';
-- after load
ALTER TABLE demo_truth.planted_dirt ADD INDEX ix_row (source_schema, source_table, row_key);
