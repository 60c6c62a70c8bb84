-- Versions of one row of credit.standardisation as received, append-only; one line per version.
CREATE TABLE ods.credit__standardisation (
  certificate_no  STRING NOT NULL COMMENT '申报编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(已规范化)',
  area_code       STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  grade           STRING NOT NULL COMMENT '等级:first 一级,second 二级,third 三级',
  applied_on      DATE NOT NULL COMMENT '申报日期',
  reviewed_on     DATE COMMENT '评审通过日期,空表示未通过',
  expires_on      DATE COMMENT '有效期至(含)',
  revoked_on      DATE COMMENT '撤销日期,空表示未撤销',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产标准化(信用平台)';
