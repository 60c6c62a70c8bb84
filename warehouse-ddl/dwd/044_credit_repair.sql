-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/credit_repair.sql.
CREATE TABLE dwd.credit_repair (
  repair_no STRING NOT NULL COMMENT '申请编号',
  source STRING NOT NULL COMMENT '数据源',
  entry_no STRING COMMENT '名单编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  applied_on DATE COMMENT '申请日期',
  decided_on DATE COMMENT '决定日期,空表示未决定',
  result STRING COMMENT '决定:granted 准予,refused 不予,withdrawn 撤销准予(申请不实);空表示未决定',
  eligible_on DATE COMMENT '可以申请提前移出的首日',
  too_early BOOLEAN COMMENT '申请早于首日',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '信用修复申请与决定';
