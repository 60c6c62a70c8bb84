-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/entry_ground.sql.
CREATE TABLE dwd.entry_ground (
  entry_no STRING NOT NULL COMMENT '名单编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码（规范化后）',
  unit_code STRING NOT NULL COMMENT '统计单位',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  reason_code STRING COMMENT '列入情形',
  listed_on DATE NOT NULL COMMENT '列入日期',
  listed_before DATE COMMENT '不再在列的首日；空表示仍在列',
  trigger_code STRING COMMENT '列入情形应当依据的触发情形；无须依据的为空',
  object_no STRING COMMENT '所依据的事故编号或隐患编号；没有找到的为空',
  triggered_on DATE COMMENT '触发日期',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '名单条目的依据';
