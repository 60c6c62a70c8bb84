-- Versions of one row of credit.credit_repair as received, append-only; one line per version.
CREATE TABLE ods.credit__credit_repair (
  repair_no  STRING NOT NULL COMMENT '申请编号',
  entry_no   STRING NOT NULL COMMENT '名单编号',
  applied_on DATE NOT NULL COMMENT '申请日期',
  decided_on DATE COMMENT '决定日期,空表示未决定',
  result     STRING COMMENT '决定:granted 准予,refused 不予,withdrawn 撤销准予(申请不实);空表示未决定',
  updated_at TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source    STRING NOT NULL COMMENT '来源系统',
  _pull_id   STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op        STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key   STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash  STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '信用修复申请与决定(信用平台)';
