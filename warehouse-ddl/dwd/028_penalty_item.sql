-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/penalty_item.sql.
CREATE TABLE dwd.penalty_item (
  item_no STRING NOT NULL COMMENT '明细编号',
  source STRING NOT NULL COMMENT '数据源',
  decision_no STRING COMMENT '处罚决定书文号',
  party_kind STRING COMMENT '当事人：unit 单位，person 个人',
  item_kind STRING COMMENT '处罚种类（代码表 penalty_item_kind）',
  amount_yuan DECIMAL(16,2) COMMENT '金额（元），空为无金额或无法计算',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  item_kind_name STRING COMMENT '处罚种类名称',
  severity INT COMMENT '轻重顺序，大者为重（一案多罚取最重）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '处罚决定的种类明细（一案多罚各一行）';
