-- Versions of one row of the Toronto fire inspections as received, append-only.
CREATE TABLE ods.toronto_highrise_fire__inspection (
  inspection_no STRING NOT NULL COMMENT '检查编号',
  inspected_on DATE NOT NULL COMMENT '立案日期',
  closed_on DATE COMMENT '结案日期',
  violation_code STRING COMMENT '违反条款,空表示未发现违法',
  inspection_kind STRING COMMENT '检查类型,恒为 special',
  by_third_party BOOLEAN COMMENT '是否第三方检查,恒为否',
  voided BOOLEAN COMMENT '是否作废,恒为否',
  deleted BOOLEAN COMMENT '是否删除,恒为否',
  area_code STRING NOT NULL COMMENT '选区代码(T 加两位)',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op STRING NOT NULL COMMENT '变化:insert 新增,update 更新,delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '多伦多高层建筑消防检查';
