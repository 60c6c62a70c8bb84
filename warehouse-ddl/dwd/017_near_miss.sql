-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/near_miss.sql.
CREATE TABLE dwd.near_miss (
  near_miss_no STRING NOT NULL COMMENT '未遂编号',
  source STRING NOT NULL COMMENT '数据源',
  occurred_at TIMESTAMP_NTZ COMMENT '发生时间（当地时间）',
  occurred_on DATE NOT NULL COMMENT '发生日期',
  area_code STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  industry_code STRING COMMENT '国民经济行业代码（来源所填，去门类字母）',
  industry_section STRING COMMENT '国民经济行业门类',
  industry_division STRING COMMENT '国民经济行业大类',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  accident_type STRING COMMENT '可能的事故类型代码 GB 6441-86',
  potential_deaths INT COMMENT '可能死亡人数',
  enterprise_name STRING COMMENT '单位名称',
  enterprise_uscc STRING COMMENT '统一社会信用代码（已规范化）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '未遂事故（单列，从不计入事故）';
