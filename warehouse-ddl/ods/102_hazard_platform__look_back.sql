-- Versions of one row of hazard_platform.look_back as received, append-only; one line per version.
CREATE TABLE ods.hazard_platform__look_back (
  reinspection_no STRING NOT NULL COMMENT '回头看编号',
  hazard_no STRING NOT NULL COMMENT '平台隐患编号',
  inspected_on DATE NOT NULL COMMENT '日期',
  result STRING NOT NULL COMMENT '结论：passed 合格，failed 不合格',
  updated_at TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '销号后回头看（隐患平台）';
