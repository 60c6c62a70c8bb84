-- When the device was looked at again after closing; see jobs/pipeline/conform/equipment_hazard.sql.
ALTER TABLE dwd.equipment_hazard
  ADD COLUMN checked_again_on DATE COMMENT '回头看日期：销号之后第一次检验的日期';
