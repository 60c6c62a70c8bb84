-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/equipment_inspection.sql.
CREATE TABLE dwd.equipment_inspection (
  inspection_no STRING NOT NULL COMMENT '检验编号',
  source STRING NOT NULL COMMENT '数据源',
  equipment_no STRING NOT NULL COMMENT '设备编号',
  inspection_kind STRING COMMENT '检验类别',
  inspected_on DATE NOT NULL COMMENT '检验日期',
  result STRING COMMENT '检验结论',
  accepted BOOLEAN NOT NULL COMMENT '结论为合格或复检合格',
  next_due_on DATE COMMENT '下次检验日期',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '特种设备检验';
