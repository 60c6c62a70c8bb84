-- Inventory type, age, place, risk class, maintenance and insurance; see jobs/pipeline/conform/equipment.sql.
ALTER TABLE dwd.equipment
  ADD COLUMN inventory_type STRING COMMENT '在册类型（代码表 equipment_inventory）',
  ADD COLUMN old_on DATE COMMENT '从此日起为老旧（代码表 equipment_age）；不适用或投用日期不详的为空',
  ADD COLUMN venue STRING COMMENT '使用场所（代码表 equipment_venue）；不详的为 unknown',
  ADD COLUMN key_venue BOOLEAN COMMENT '是否重点场所：车站、医院、学校、商场、景区等',
  ADD COLUMN risk_class STRING COMMENT '风险等级：1 重大，2 较大，3 一般，4 低；未定的为 unknown',
  ADD COLUMN property_manager BOOLEAN COMMENT '有无物业管理；不详的为空',
  ADD COLUMN repair_fund BOOLEAN COMMENT '有无维修资金；不详的为空',
  ADD COLUMN maintained_until DATE COMMENT '维保合同止（含）最晚的一日；没有合同的为空',
  ADD COLUMN insured_until DATE COMMENT '责任保险止（含）；未投保的为空';
