-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/pipeline_segment.sql.
CREATE TABLE dwd.pipeline_segment (
  segment_no STRING NOT NULL COMMENT '管段编号',
  source STRING NOT NULL COMMENT '数据源',
  pipeline_class STRING COMMENT '管道级别:GA 长输,GB 公用,GC 工业',
  length_km DECIMAL(10,3) COMMENT '长度(公里)',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  area_code STRING NOT NULL COMMENT '行政区划代码(现行版;无法对应的为 UNK)',
  reported_area_code STRING COMMENT '行政区划代码(来源所填)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  segment_status STRING COMMENT '状态:in_use 在用,stopped 停用,scrapped 报废,not_in_use 未投用',
  in_use_on DATE COMMENT '投用日期',
  last_inspected_on DATE COMMENT '上次定期检验日期,空表示无',
  next_due_on DATE COMMENT '下次检验日期',
  due_basis STRING COMMENT '下次检验日期的依据:register 登记,rule 检验周期;不详的为空',
  due_rule STRING COMMENT '依据检验周期时所用的周期代码(codelists/inspection_cycle)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '压力管道管段';
