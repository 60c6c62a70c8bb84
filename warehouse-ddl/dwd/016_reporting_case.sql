-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/reporting_case.sql.
CREATE TABLE dwd.reporting_case (
  case_no STRING NOT NULL COMMENT '认定编号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING COMMENT '事故编号',
  case_kind STRING COMMENT '类型：late 迟报，omitted 漏报，false 谎报，concealed 瞒报',
  confirmed_on DATE COMMENT '认定日期',
  authority STRING COMMENT '认定单位',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '迟报、漏报、谎报、瞒报的认定';
