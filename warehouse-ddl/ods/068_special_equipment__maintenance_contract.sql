-- Versions of one row of special_equipment.maintenance_contract as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__maintenance_contract (
  contract_no     STRING NOT NULL COMMENT '合同编号',
  equipment_no    STRING NOT NULL COMMENT '设备编号',
  maintainer_name STRING COMMENT '维保单位名称',
  maintainer_uscc STRING COMMENT '维保单位统一社会信用代码(已规范化)',
  on_demand       BOOLEAN NOT NULL COMMENT '是否按需维保',
  from_on         DATE NOT NULL COMMENT '合同起',
  until_on        DATE COMMENT '合同止(含)',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '电梯维保合同(特种设备系统)';
