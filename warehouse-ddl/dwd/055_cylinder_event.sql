-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/cylinder_event.sql.
CREATE TABLE dwd.cylinder_event (
  event_no STRING NOT NULL COMMENT '事件编号',
  source STRING NOT NULL COMMENT '数据源',
  batch_no STRING COMMENT '批次编号',
  event_kind STRING COMMENT '事件:filling 充装,inspection 检验,circulation 流转,scrap 报废',
  happened_on DATE COMMENT '日期',
  medium STRING COMMENT '介质',
  quantity INT COMMENT '数量(只)',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  area_code STRING NOT NULL COMMENT '行政区划代码(现行版;无法对应的为 UNK)',
  reported_area_code STRING COMMENT '行政区划代码(来源所填)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '气瓶追溯事件';
