-- Versions of one row of credit.safety_fund as received, append-only; one line per version.
CREATE TABLE ods.credit__safety_fund (
  fund_no         STRING NOT NULL COMMENT '报送编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(已规范化)',
  fund_year       INT NOT NULL COMMENT '年度',
  extracted_yuan  DECIMAL(16,2) COMMENT '提取金额(元)',
  used_yuan       DECIMAL(16,2) COMMENT '使用金额(元)',
  reported_on     DATE COMMENT '报送日期',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产费用提取使用(信用平台)';
