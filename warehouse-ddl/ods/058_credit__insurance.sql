-- Versions of one row of credit.insurance as received, append-only; one line per version.
CREATE TABLE ods.credit__insurance (
  policy_no       STRING NOT NULL COMMENT '保单号',
  enterprise_uscc STRING COMMENT '投保单位统一社会信用代码(已规范化)',
  insurer_uscc    STRING COMMENT '保险机构统一社会信用代码(已规范化)',
  area_code       STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  insured_persons INT COMMENT '投保人数',
  premium_yuan    DECIMAL(16,2) COMMENT '保费(元)',
  from_on         DATE NOT NULL COMMENT '保险起期',
  until_on        DATE COMMENT '保险止期(含)',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产责任保险保单(信用平台)';
