-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/justice_transfer.sql.
CREATE TABLE dwd.justice_transfer (
  transfer_no STRING NOT NULL COMMENT '移送编号',
  source STRING NOT NULL COMMENT '数据源',
  decision_no STRING COMMENT '处罚决定书文号，空为未作处罚',
  lead_on DATE COMMENT '发现线索日期',
  approved_on DATE COMMENT '批准移送日期',
  transferred_on DATE COMMENT '移送日期',
  accepted_on DATE COMMENT '立案日期',
  outcome STRING COMMENT '结果：accepted 立案，refused 不予立案，pending 未答复，not_approved 未批准移送',
  recipient STRING COMMENT '接收机关',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '涉嫌犯罪案件的移送';
