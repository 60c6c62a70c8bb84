-- Versions of one row of special_equipment.equipment_hazard as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__equipment_hazard (
  hazard_no    STRING NOT NULL COMMENT '隐患编号',
  equipment_no STRING NOT NULL COMMENT '设备编号',
  origin       STRING NOT NULL COMMENT '来源:inspection 检验发现,supervision 监督检查,self_check 自查',
  level        STRING NOT NULL COMMENT '级别:general 一般,serious 严重',
  found_on     DATE NOT NULL COMMENT '发现日期',
  due_on       DATE COMMENT '整改期限',
  closed_on    DATE COMMENT '销号日期,空表示未销号',
  updated_at   TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source      STRING NOT NULL COMMENT '来源系统',
  _pull_id     STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at   TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op          STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key     STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash    STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '特种设备隐患(特种设备系统)';
