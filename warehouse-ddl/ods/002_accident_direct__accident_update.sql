-- Versions of one row of accident_direct.accident_update as received, append-only; one line per version.
CREATE TABLE ods.accident_direct__accident_update (
  update_no     STRING NOT NULL COMMENT '续报编号',
  accident_no   STRING NOT NULL COMMENT '事故编号',
  update_kind   STRING NOT NULL COMMENT '续报类型',
  reported_at   TIMESTAMP_NTZ NOT NULL COMMENT '报告时间(当地时间)',
  died_on       DATE COMMENT '死亡日期',
  deaths_delta  INT NOT NULL COMMENT '死亡人数增减',
  serious_delta INT NOT NULL COMMENT '重伤人数增减',
  loss_wan      DECIMAL(14,2) COMMENT '更新后的直接经济损失(万元)',
  deleted       BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at    TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source       STRING NOT NULL COMMENT '来源系统',
  _pull_id      STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at    TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op           STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key      STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash     STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '事故续报(事故直报)';
