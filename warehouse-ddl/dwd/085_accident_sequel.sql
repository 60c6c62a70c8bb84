-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/accident_sequel.sql.
CREATE TABLE dwd.accident_sequel (
  accident_no STRING NOT NULL COMMENT '事故编号',
  source STRING NOT NULL COMMENT '数据源',
  occurred_on DATE COMMENT '发生日期',
  unit_code STRING NOT NULL COMMENT '统计单位（无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  grade STRING COMMENT '事故等级',
  enterprise_uscc STRING COMMENT '统一社会信用代码',
  investigation_level STRING COMMENT '调查级别',
  case_closed_on DATE COMMENT '结案日期',
  report_published_on DATE COMMENT '调查报告公开日期',
  evaluation_due_on DATE COMMENT '整改评估的截止日期（含）',
  evaluated_on DATE COMMENT '首次评估日期',
  evaluation_result STRING COMMENT '首次评估结论',
  evaluation_published_on DATE COMMENT '评估结果公开日期',
  reviewed_on DATE COMMENT '首次复盘日期',
  looked_back_on DATE COMMENT '首次回头看日期',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '事故后续：每起事故一行';
