-- Rebuilt by every run as known at its as_of; restricted, see jobs/registry/restricted.yml.
CREATE TABLE dwd.expert_fee (
  use_no STRING NOT NULL COMMENT '使用编号',
  source STRING NOT NULL COMMENT '数据源',
  expert_no STRING NOT NULL COMMENT '专家编号',
  used_on DATE NOT NULL COMMENT '使用日期',
  fee_yuan DECIMAL(16,2) COMMENT '专家费（元）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '专家费（受限）';
