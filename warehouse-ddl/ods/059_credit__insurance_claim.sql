-- Versions of one row of credit.insurance_claim as received, append-only; one line per version.
CREATE TABLE ods.credit__insurance_claim (
  claim_no    STRING NOT NULL COMMENT '赔案号',
  policy_no   STRING NOT NULL COMMENT '保单号',
  accident_no STRING COMMENT '事故编号,不详的为空',
  occurred_on DATE NOT NULL COMMENT '出险日期',
  paid_on     DATE COMMENT '赔付日期,空表示未赔付',
  amount_yuan DECIMAL(16,2) COMMENT '赔付金额(元)',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op         STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产责任保险赔案(信用平台)';
