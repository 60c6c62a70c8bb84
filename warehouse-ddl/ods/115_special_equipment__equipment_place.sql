-- Versions of one row of special_equipment.equipment_place as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__equipment_place (
  equipment_no     STRING NOT NULL COMMENT '设备编号',
  venue            STRING NOT NULL COMMENT '使用场所（代码表 equipment_venue）',
  risk_class       STRING COMMENT '风险等级：1 重大，2 较大，3 一般，4 低',
  property_manager BOOLEAN COMMENT '有无物业管理（电梯）',
  repair_fund      BOOLEAN COMMENT '有无维修资金（电梯）',
  insured_until    DATE COMMENT '责任保险止（含），空为未投保',
  updated_at       TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source          STRING NOT NULL COMMENT '来源系统',
  _pull_id         STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at       TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op              STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key         STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash        STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '设备使用场所与分级（特种设备系统）';
