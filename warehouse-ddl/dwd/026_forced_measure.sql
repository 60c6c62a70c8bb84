-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/forced_measure.sql.
CREATE TABLE dwd.forced_measure (
  measure_no STRING NOT NULL COMMENT '措施编号',
  source STRING NOT NULL COMMENT '数据源',
  inspection_no STRING COMMENT '检查编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码（已规范化）',
  area_code STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  industry_code STRING COMMENT '国民经济行业代码（来源所填，去门类字母）',
  industry_section STRING COMMENT '国民经济行业门类',
  industry_division STRING COMMENT '国民经济行业大类',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  measure_kind STRING COMMENT '种类：suspend_business 停产停业，stop_construction 停止施工，cut_power 停止供电，seal 查封，seize 扣押',
  started_on DATE COMMENT '开始日期',
  ended_on DATE COMMENT '解除日期',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '强制措施';
