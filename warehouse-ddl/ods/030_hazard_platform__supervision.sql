-- Versions of one row of hazard_platform.supervision as received, append-only; one line per version.
CREATE TABLE ods.hazard_platform__supervision (
  event_no    STRING NOT NULL COMMENT '督办编号',
  hazard_no   STRING NOT NULL COMMENT '平台隐患编号',
  event_kind  STRING NOT NULL COMMENT '环节：listed 挂牌，delisted 摘牌',
  level       STRING NOT NULL COMMENT '挂牌级别：county 县级，city 市级，province 省级',
  happened_on DATE NOT NULL COMMENT '日期',
  new_due_on  DATE COMMENT '督办期限',
  authority   STRING COMMENT '督办单位',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op         STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '挂牌督办与摘牌（隐患平台）';
