-- Versions of one row of enforcement.finding as received, append-only; one line per version.
CREATE TABLE ods.enforcement__finding (
  finding_no    STRING NOT NULL COMMENT '记录编号',
  inspection_no STRING NOT NULL COMMENT '检查编号',
  item_code     STRING NOT NULL COMMENT '检查事项代码（代码表 inspection_item）',
  mandatory     BOOLEAN NOT NULL COMMENT '是否必查项',
  result        STRING NOT NULL COMMENT '结果：conforming 符合，violating 不符合，not_applicable 不适用',
  deleted       BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at    TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source       STRING NOT NULL COMMENT '来源系统',
  _pull_id      STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at    TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op           STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key      STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash     STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '检查事项记录（含必查项）（执法系统）';
