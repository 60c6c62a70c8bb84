-- Versions of one row of credit.expert_fee as received, append-only; one line per version.
CREATE TABLE ods.credit__expert_fee (
  use_no STRING NOT NULL COMMENT '使用编号',
  expert_no STRING NOT NULL COMMENT '专家编号',
  used_on DATE NOT NULL COMMENT '使用日期',
  fee_yuan DECIMAL(16,2) COMMENT '专家费（元）',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op             STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '专家费支付（信用平台，受限）';
