-- Versions of one row of special_equipment.equipment_status as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__equipment_status (
  change_no    STRING NOT NULL COMMENT '变更编号',
  equipment_no STRING NOT NULL COMMENT '设备编号',
  status       STRING NOT NULL COMMENT '变更后状态:in_use 在用,stopped 停用,scrapped 报废,not_in_use 未投用',
  from_on      DATE NOT NULL COMMENT '变更日期',
  updated_at   TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source      STRING NOT NULL COMMENT '来源系统',
  _pull_id     STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at   TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op          STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key     STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash    STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '设备状态变更(特种设备系统)';
