-- Versions of one row of special_equipment.rescue_call as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__rescue_call (
  call_no      STRING NOT NULL COMMENT '呼救编号',
  equipment_no STRING COMMENT '设备编号,空表示未能对应电梯',
  called_at    TIMESTAMP_NTZ NOT NULL COMMENT '呼救时间(当地时间)',
  arrived_at   TIMESTAMP_NTZ COMMENT '到达时间(当地时间),空表示未派人',
  freed_at     TIMESTAMP_NTZ COMMENT '解救时间(当地时间),空表示无人被困',
  cause        STRING NOT NULL COMMENT '原因:external 外部,human 人为,door 门系统,control 控制系统,other 其他',
  level        STRING NOT NULL COMMENT '救援级别:first 一级,second 二级,third 三级',
  trapped      INT COMMENT '被困人数',
  updated_at   TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source      STRING NOT NULL COMMENT '来源系统',
  _pull_id     STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at   TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op          STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key     STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash    STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '电梯应急救援呼叫(96333)';
