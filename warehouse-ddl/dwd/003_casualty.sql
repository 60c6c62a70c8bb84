-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/casualty.sql.
CREATE TABLE dwd.casualty (
  casualty_no STRING NOT NULL COMMENT '人员序号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING NOT NULL COMMENT '事故编号',
  sex STRING COMMENT '性别',
  age INT COMMENT '年龄',
  injury STRING COMMENT '伤害程度',
  died_on DATE COMMENT '死亡日期',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '事故伤亡人员(不含身份信息)';
