-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hazard_duty.sql.
CREATE TABLE dwd.hazard_duty (
  hazard_no STRING NOT NULL COMMENT '平台隐患编号',
  source STRING NOT NULL COMMENT '数据源',
  responsibility BOOLEAN COMMENT '责任落实',
  measures BOOLEAN COMMENT '措施落实',
  funds BOOLEAN COMMENT '资金落实',
  time_limit BOOLEAN COMMENT '时限落实',
  contingency BOOLEAN COMMENT '预案落实',
  funds_wan DECIMAL(14,2) COMMENT '落实资金（万元）',
  reported_to_regulator_on DATE COMMENT '向监管部门报告日期',
  reported_to_workers_on DATE COMMENT '向职工大会或职代会报告日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（隐患的）',
  unit_code STRING NOT NULL COMMENT '统计单位（隐患的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（隐患的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '重大隐患的五落实和双报告';
