-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/reinspection.sql.
CREATE TABLE dwd.reinspection (
  reinspection_no STRING NOT NULL COMMENT '复查编号',
  source STRING NOT NULL COMMENT '数据源',
  order_no STRING COMMENT '指令书文号',
  hazard_no STRING COMMENT '隐患编号',
  inspected_on DATE COMMENT '复查日期',
  result STRING COMMENT '结论：passed 合格，failed 不合格',
  enterprise_uscc STRING COMMENT '统一社会信用代码（隐患的）',
  unit_code STRING NOT NULL COMMENT '统计单位（隐患的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（隐患的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '整改复查';
