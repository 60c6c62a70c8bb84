-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/insurance_claim.sql.
CREATE TABLE dwd.insurance_claim (
  claim_no STRING NOT NULL COMMENT '赔案号',
  source STRING NOT NULL COMMENT '数据源',
  policy_no STRING COMMENT '保单号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(取自信用主体)',
  accident_no STRING COMMENT '事故编号,不详的为空',
  occurred_on DATE COMMENT '出险日期',
  paid_on DATE COMMENT '赔付日期,空表示未赔付',
  amount_yuan DECIMAL(16,2) COMMENT '赔付金额(元)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '安全生产责任保险赔案';
