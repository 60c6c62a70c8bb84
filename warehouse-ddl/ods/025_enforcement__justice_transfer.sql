-- Versions of one row of enforcement.justice_transfer as received, append-only; one line per version.
CREATE TABLE ods.enforcement__justice_transfer (
  transfer_no    STRING NOT NULL COMMENT '移送编号',
  decision_no    STRING COMMENT '处罚决定书文号，空为未作处罚',
  lead_on        DATE NOT NULL COMMENT '发现线索日期',
  approved_on    DATE COMMENT '批准移送日期',
  transferred_on DATE COMMENT '移送日期',
  accepted_on    DATE COMMENT '立案日期',
  outcome        STRING NOT NULL COMMENT '结果：accepted 立案，refused 不予立案，pending 未答复，not_approved 未批准移送',
  recipient      STRING COMMENT '接收机关',
  deleted        BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at     TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source        STRING NOT NULL COMMENT '来源系统',
  _pull_id       STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at     TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op            STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key       STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash      STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '行刑衔接案件移送（执法系统）';
