-- Versions of one row of the form traffic_monthly as submitted, append-only; one line per version.
CREATE TABLE ods.submissions__traffic_monthly (
  unit_code STRING NOT NULL COMMENT '统计单位代码',
  month STRING NOT NULL COMMENT '统计月份 yyyy-MM',
  road_kind STRING NOT NULL COMMENT '道路类别',
  accidents INT NOT NULL COMMENT '道路交通事故起数（全口径）',
  deaths INT NOT NULL COMMENT '死亡人数（七日内）',
  injuries INT NOT NULL COMMENT '受伤人数',
  form_edition STRING NOT NULL COMMENT '表式与版本',
  receipt_no STRING NOT NULL COMMENT '回执编号',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '道路交通事故月报（全口径，手工报送）';
