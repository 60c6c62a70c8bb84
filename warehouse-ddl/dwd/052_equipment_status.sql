-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/equipment_status.sql.
CREATE TABLE dwd.equipment_status (
  change_no STRING NOT NULL COMMENT '变更编号',
  source STRING NOT NULL COMMENT '数据源',
  equipment_no STRING COMMENT '设备编号',
  status STRING COMMENT '变更后状态:in_use 在用,stopped 停用,scrapped 报废,not_in_use 未投用',
  from_on DATE COMMENT '变更日期',
  until_on DATE COMMENT '下一次变更的日期(不含);空表示至今',
  next_status STRING COMMENT '下一次变更后的状态;空表示至今',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '设备状态变更';
