-- The line of the inventory that the device of a hazard is on; see jobs/pipeline/conform/equipment_hazard.sql.
ALTER TABLE dwd.equipment_hazard
  ADD COLUMN inventory_type STRING COMMENT '设备在册类型（代码表 equipment_inventory）；设备不详的为 other';
