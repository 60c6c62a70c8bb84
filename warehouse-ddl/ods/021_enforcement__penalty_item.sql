-- Versions of one row of enforcement.penalty_item as received, append-only; one line per version.
CREATE TABLE ods.enforcement__penalty_item (
  item_no     STRING NOT NULL COMMENT '明细编号',
  decision_no STRING NOT NULL COMMENT '处罚决定书文号',
  party_kind  STRING NOT NULL COMMENT '当事人：unit 单位，person 个人',
  item_kind   STRING NOT NULL COMMENT '处罚种类（代码表 penalty_item_kind）',
  amount_yuan DECIMAL(16,2) COMMENT '金额（元），空为无金额或无法计算',
  deleted     BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op         STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '处罚决定明细（执法系统）';
