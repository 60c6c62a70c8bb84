-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/equipment_code.sql.
CREATE TABLE dwd.equipment_code (
  equipment_no STRING NOT NULL COMMENT '设备编号',
  source STRING NOT NULL COMMENT '数据源',
  device_code STRING COMMENT '设备代码(17位)',
  certificate_no STRING COMMENT '使用登记证编号',
  certified_on DATE COMMENT '发证日期',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '新版设备代码与使用登记证';
