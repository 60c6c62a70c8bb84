-- Versions of one row of hazard_platform.matter as received, append-only; one line per version.
CREATE TABLE ods.hazard_platform__matter (
  event_no STRING NOT NULL COMMENT '事项编号',
  hazard_no STRING NOT NULL COMMENT '平台隐患编号',
  event_kind STRING NOT NULL COMMENT '环节：transferred 移交，left 企业关闭退出，refused 认定拒不整改',
  happened_on DATE NOT NULL COMMENT '日期',
  authority STRING COMMENT '接收或认定单位',
  updated_at TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '移交、企业关闭和拒不整改（隐患平台）';
