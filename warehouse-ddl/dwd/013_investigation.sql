-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/investigation.sql.
CREATE TABLE dwd.investigation (
  investigation_no STRING NOT NULL COMMENT '调查编号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING COMMENT '事故编号',
  level STRING COMMENT '调查级别：county 县级，city 市级，province 省级，state 国家',
  lifted BOOLEAN COMMENT '是否提级调查',
  started_on DATE COMMENT '启动日期',
  report_approved_on DATE COMMENT '调查报告批复日期',
  closed_on DATE COMMENT '结案日期',
  published_on DATE COMMENT '调查报告公开日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '事故调查';
