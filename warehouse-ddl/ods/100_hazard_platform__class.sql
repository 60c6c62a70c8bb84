-- Versions of one row of hazard_platform.class as received, append-only; one line per version.
CREATE TABLE ods.hazard_platform__class (
  hazard_no STRING NOT NULL COMMENT '隐患编号（平台或执法系统的）',
  class_code STRING NOT NULL COMMENT '隐患类别',
  site STRING COMMENT '隐患部位',
  updated_at TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '隐患分类与部位（隐患平台）';
