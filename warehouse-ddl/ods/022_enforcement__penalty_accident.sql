-- Versions of one row of enforcement.penalty_accident as received, append-only; one line per version.
CREATE TABLE ods.enforcement__penalty_accident (
  decision_no STRING NOT NULL COMMENT '处罚决定书文号',
  accident_no STRING NOT NULL COMMENT '所处罚事故的编号（已规范化）',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op         STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '处罚决定与事故的关联（执法系统）';
