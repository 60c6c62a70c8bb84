-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/self_report.sql.
CREATE TABLE dwd.self_report (
  source STRING NOT NULL COMMENT '数据源',
  unit_code STRING NOT NULL COMMENT '统计单位（无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  month_start DATE COMMENT '统计月份的第一日',
  obliged INT COMMENT '应自报企业数',
  reported INT COMMENT '已自报企业数，含零隐患自报',
  zero_reports INT COMMENT '其中零隐患自报企业数',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '隐患自查自报：每个统计单位、行业、月份一行';
