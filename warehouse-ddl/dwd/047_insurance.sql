-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/insurance.sql.
CREATE TABLE dwd.insurance (
  policy_no STRING NOT NULL COMMENT '保单号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  insurer_uscc STRING COMMENT '保险机构统一社会信用代码(已规范化)',
  area_code STRING NOT NULL COMMENT '行政区划代码(现行版;无法对应的为 UNK)',
  reported_area_code STRING COMMENT '行政区划代码(来源所填)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(取自信用主体)',
  insured_persons INT COMMENT '投保人数',
  premium_yuan DECIMAL(16,2) COMMENT '保费(元)',
  from_on DATE COMMENT '保险起期',
  until_on DATE COMMENT '保险止期(含)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '安全生产责任保险保单';
