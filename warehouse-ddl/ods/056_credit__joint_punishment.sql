-- Versions of one row of credit.joint_punishment as received, append-only; one line per version.
CREATE TABLE ods.credit__joint_punishment (
  measure_no STRING NOT NULL COMMENT '惩戒编号',
  entry_no   STRING NOT NULL COMMENT '名单编号',
  field      STRING NOT NULL COMMENT '领域:financing 投融资,procurement 政府采购,bidding 工程招投标,land 国有土地出让,honours 授予荣誉,qualification 资质审核',
  authority  STRING COMMENT '实施部门',
  from_on    DATE NOT NULL COMMENT '实施日期',
  until_on   DATE COMMENT '终止日期(含),空表示仍在实施',
  updated_at TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source    STRING NOT NULL COMMENT '来源系统',
  _pull_id   STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op        STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key   STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash  STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '联合惩戒措施(信用平台)';
