-- Versions of one row of enforcement.exposure as received, append-only; one line per version.
CREATE TABLE ods.enforcement__exposure (
  exposure_no STRING NOT NULL COMMENT '曝光编号',
  decision_no STRING COMMENT '处罚决定书文号，空为未处罚的违法行为',
  exposed_on  DATE NOT NULL COMMENT '曝光日期',
  medium      STRING NOT NULL COMMENT '渠道：television 电视，newspaper 报刊，website 网站，new_media 新媒体，other 其他',
  area_code   STRING NOT NULL COMMENT '行政区划代码（来源所写的版本，六位）',
  deleted     BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op         STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '典型违法案件公开曝光（执法系统）';
