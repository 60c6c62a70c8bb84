-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/rectification_order.sql.
CREATE TABLE dwd.rectification_order (
  order_no STRING NOT NULL COMMENT '指令书文号',
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
  order_kind STRING COMMENT '类别：immediate 责令当场整改，deadline 责令限期整改',
  issued_on DATE COMMENT '下达日期',
  due_on DATE COMMENT '整改期限',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '责令整改指令';
