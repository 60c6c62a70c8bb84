-- Versions of one row of credit.blacklist_publication as received, append-only; one line per version.
CREATE TABLE ods.credit__blacklist_publication (
  publication_no  STRING NOT NULL COMMENT '公示编号',
  entry_no        STRING NOT NULL COMMENT '名单编号',
  site            STRING COMMENT '公示渠道',
  published_from  DATE NOT NULL COMMENT '公示起',
  published_until DATE COMMENT '公示止(含),空表示仍在公示',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '严重失信名单公示(信用平台)';
