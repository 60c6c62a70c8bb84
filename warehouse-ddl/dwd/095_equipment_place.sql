-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/equipment_place.sql.
CREATE TABLE dwd.equipment_place (
  equipment_no     STRING NOT NULL COMMENT '设备编号',
  source           STRING NOT NULL COMMENT '数据源',
  venue            STRING COMMENT '使用场所（代码表 equipment_venue）',
  risk_class       STRING COMMENT '风险等级：1 重大，2 较大，3 一般，4 低',
  property_manager BOOLEAN COMMENT '有无物业管理（电梯）',
  repair_fund      BOOLEAN COMMENT '有无维修资金（电梯）',
  insured_until    DATE COMMENT '责任保险止（含），空为未投保',
  known_at         TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id          STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '设备使用场所与分级';
