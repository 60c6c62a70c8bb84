-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/expert_use.sql.
CREATE TABLE dwd.expert_use (
  use_no STRING NOT NULL COMMENT '使用编号',
  source STRING NOT NULL COMMENT '数据源',
  expert_no STRING NOT NULL COMMENT '专家编号',
  enterprise_uscc STRING COMMENT '服务对象统一社会信用代码（规范化后）',
  area_code STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  unit_code STRING NOT NULL COMMENT '统计单位',
  task_kind STRING COMMENT '事项，代码表 expert_task',
  used_on DATE NOT NULL COMMENT '使用日期',
  score DECIMAL(5,1) COMMENT '评价得分（百分制）；未评价的为空',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '专家使用留痕';
