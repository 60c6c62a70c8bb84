-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/list_trigger.sql.
CREATE TABLE dwd.list_trigger (
  trigger_code STRING NOT NULL COMMENT '应当列入名单的情形，代码表 blacklist_trigger',
  object_no STRING NOT NULL COMMENT '事故编号或隐患编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码（规范化后）',
  unit_code STRING NOT NULL COMMENT '统计单位',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  triggered_on DATE NOT NULL COMMENT '触发日期：事故发生日；重大隐患整改期限次日',
  due_on DATE NOT NULL COMMENT '最迟列入日期（含宽限）',
  entry_no STRING COMMENT '对应的名单编号：触发时在列或此后列入的最早一条；没有的为空',
  listed_on DATE COMMENT '该条的列入日期',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '应当列入严重失信名单的情形';
