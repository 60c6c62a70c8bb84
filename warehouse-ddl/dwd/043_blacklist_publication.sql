-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/blacklist_publication.sql.
CREATE TABLE dwd.blacklist_publication (
  publication_no STRING NOT NULL COMMENT '公示编号',
  source STRING NOT NULL COMMENT '数据源',
  entry_no STRING COMMENT '名单编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  site STRING COMMENT '公示渠道',
  published_from DATE COMMENT '公示起',
  published_until DATE COMMENT '公示止(含),空表示仍在公示',
  public_before DATE COMMENT '不得再公示和使用的首日:公示止次日、移出日期、管理期届满日期中最早者;空表示仍可',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '严重失信名单公示';
