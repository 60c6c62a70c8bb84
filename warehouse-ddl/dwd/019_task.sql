-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/task.sql.
CREATE TABLE dwd.task (
  task_no STRING NOT NULL COMMENT '任务编号',
  source STRING NOT NULL COMMENT '数据源',
  plan_item_no STRING COMMENT '计划项目编号，空为临时任务',
  issuer STRING COMMENT '下达单位',
  issued_on DATE COMMENT '下达日期',
  due_on DATE COMMENT '要求完成日期',
  inspection_no STRING COMMENT '完成任务的检查编号',
  done_on DATE COMMENT '完成日期：所列检查的检查日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（计划项目的，无则检查的）',
  unit_code STRING NOT NULL COMMENT '统计单位（计划项目的，无则检查的；均无为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（同上）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '下达的检查任务';
