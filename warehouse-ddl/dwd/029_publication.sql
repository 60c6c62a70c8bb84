-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/publication.sql.
CREATE TABLE dwd.publication (
  publication_no STRING NOT NULL COMMENT '公示编号',
  source STRING NOT NULL COMMENT '数据源',
  decision_no STRING COMMENT '处罚决定书文号',
  published_on DATE COMMENT '公示日期',
  medium STRING COMMENT '公示渠道：website 政府网站，credit_china 信用中国，enterprise_register 企业信用信息公示系统，other 其他',
  withdrawn_on DATE COMMENT '撤下日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  days_after_decision INT COMMENT '决定之后第几日公示（自然日）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '执法决定的公示';
