-- Versions of one row of enforcement.publication as received, append-only; one line per version.
CREATE TABLE ods.enforcement__publication (
  publication_no STRING NOT NULL COMMENT '公示编号',
  decision_no    STRING NOT NULL COMMENT '处罚决定书文号',
  published_on   DATE NOT NULL COMMENT '公示日期',
  medium         STRING NOT NULL COMMENT '公示渠道：website 政府网站，credit_china 信用中国，enterprise_register 企业信用信息公示系统，other 其他',
  withdrawn_on   DATE COMMENT '撤下日期',
  deleted        BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at     TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source        STRING NOT NULL COMMENT '来源系统',
  _pull_id       STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at     TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op            STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key       STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash      STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '执法决定公示（执法系统）';
