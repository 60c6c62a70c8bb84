-- Versions of one row of accident_direct.review as received, append-only; one line per version.
CREATE TABLE ods.accident_direct__review (
  review_no STRING NOT NULL COMMENT '编号',
  accident_no STRING NOT NULL COMMENT '事故编号',
  review_kind STRING NOT NULL COMMENT '类别：review 复盘，look_back 回头看',
  held_on DATE NOT NULL COMMENT '开展日期',
  published_on DATE COMMENT '公开日期',
  deleted BOOLEAN NOT NULL COMMENT '是否已删除',
  updated_at TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '事故复盘和回头看（事故直报）';
