-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/accident_measure.sql.
CREATE TABLE dwd.accident_measure (
  measure_no STRING NOT NULL COMMENT '措施编号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING COMMENT '事故编号',
  owner STRING COMMENT '责任单位',
  due_on DATE COMMENT '要求完成日期',
  done_on DATE COMMENT '实际完成日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（所属记录的）',
  unit_code STRING NOT NULL COMMENT '统计单位（所属记录的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（所属记录的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '事故暴露问题的整改措施';
