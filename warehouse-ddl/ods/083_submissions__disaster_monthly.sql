-- Versions of one row of the form disaster_monthly as submitted, append-only; one line per version.
CREATE TABLE ods.submissions__disaster_monthly (
  unit_code STRING NOT NULL COMMENT '统计单位代码',
  month STRING NOT NULL COMMENT '统计月份 yyyy-MM',
  disaster_kind STRING NOT NULL COMMENT '灾种',
  affected INT NOT NULL COMMENT '受灾人次',
  deaths INT NOT NULL COMMENT '因灾死亡人数',
  missing INT NOT NULL COMMENT '因灾失踪人数',
  direct_loss_wan DECIMAL(16,2) NOT NULL COMMENT '直接经济损失（万元）',
  form_edition STRING NOT NULL COMMENT '表式与版本',
  receipt_no STRING NOT NULL COMMENT '回执编号',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '自然灾害损失月报(手工报送)';
