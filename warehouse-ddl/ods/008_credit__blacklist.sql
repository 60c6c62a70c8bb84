-- Versions of one row of credit.blacklist as received, append-only; one line per version.
CREATE TABLE ods.credit__blacklist (
  entry_no        STRING NOT NULL COMMENT '名单编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(已规范化)',
  area_code       STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  reason_code     STRING NOT NULL COMMENT '列入原因代码',
  listed_on       DATE NOT NULL COMMENT '挂牌日期',
  expires_on      DATE COMMENT '到期日期',
  removed_on      DATE COMMENT '移出日期',
  removal_kind    STRING COMMENT '移出方式:expired 到期,early_repair 提前修复,revoked 撤销',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产严重失信名单(信用平台)';
