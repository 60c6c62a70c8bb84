-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/city_hazard.sql.
CREATE TABLE dwd.city_hazard (
  hazard_no        STRING NOT NULL COMMENT '隐患编号',
  source           STRING NOT NULL COMMENT '数据源',
  register         STRING NOT NULL COMMENT '台账：general 事故隐患，equipment 特种设备隐患',
  unit_code        STRING NOT NULL COMMENT '统计单位',
  found_on         DATE COMMENT '发现日期',
  due_on           DATE COMMENT '整改期限（已计延期）',
  closed_on        DATE COMMENT '销号日期',
  withdrawn_on     DATE COMMENT '误报撤销日期',
  counted          BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空'
) COMMENT '全口径隐患：事故隐患与特种设备隐患，一处隐患计一次';
