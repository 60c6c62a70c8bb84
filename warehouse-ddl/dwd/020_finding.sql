-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/finding.sql.
CREATE TABLE dwd.finding (
  finding_no STRING NOT NULL COMMENT '记录编号',
  source STRING NOT NULL COMMENT '数据源',
  inspection_no STRING COMMENT '检查编号',
  item_code STRING COMMENT '检查事项代码（代码表 inspection_item）',
  mandatory BOOLEAN COMMENT '是否必查项',
  result STRING COMMENT '结果：conforming 符合，violating 不符合，not_applicable 不适用',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '检查事项的记录';
