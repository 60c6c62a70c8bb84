-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hazard_class.sql.
CREATE TABLE dwd.hazard_class (
  hazard_no STRING NOT NULL COMMENT '隐患编号（平台或执法系统的）',
  source STRING NOT NULL COMMENT '数据源',
  class_code STRING NOT NULL COMMENT '隐患类别；代码表没有的为 unknown',
  reported_class_code STRING COMMENT '隐患类别（来源所填）',
  site STRING COMMENT '隐患部位',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '隐患的分类和部位';
