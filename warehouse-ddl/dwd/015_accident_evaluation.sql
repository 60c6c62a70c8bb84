-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/accident_evaluation.sql.
CREATE TABLE dwd.accident_evaluation (
  evaluation_no STRING NOT NULL COMMENT '评估编号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING COMMENT '事故编号',
  evaluated_on DATE COMMENT '评估日期',
  result STRING COMMENT '评估结论：implemented 已落实，partly 部分落实，not_implemented 未落实',
  published_on DATE COMMENT '公开日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  case_closed_on DATE COMMENT '事故结案日期',
  within_one_year BOOLEAN COMMENT '是否在结案后一年内评估；未结案为空',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '结案后一年内的整改落实评估';
