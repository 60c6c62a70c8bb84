-- Versions of one row of accident_direct.casualty as received, append-only; one line per version.
CREATE TABLE ods.accident_direct__casualty (
  casualty_no STRING NOT NULL COMMENT '伤亡人员编号',
  accident_no STRING NOT NULL COMMENT '事故编号',
  sex         STRING COMMENT '性别',
  age         INT COMMENT '年龄(岁)',
  injury      STRING NOT NULL COMMENT '伤害程度:death 死亡,serious 重伤,minor 轻伤,missing 失踪',
  died_on     DATE COMMENT '死亡日期',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op         STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '事故伤亡人员(事故直报;姓名、证件号、电话不入库)';
