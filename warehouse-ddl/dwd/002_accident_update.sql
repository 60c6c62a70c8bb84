-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/accident_update.sql.
CREATE TABLE dwd.accident_update (
  update_no STRING NOT NULL COMMENT '补报编号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING NOT NULL COMMENT '事故编号',
  update_kind STRING COMMENT '补报类别',
  reported_at TIMESTAMP_NTZ COMMENT '补报时间(当地)',
  died_on DATE COMMENT '死亡日期',
  days_after INT COMMENT '死亡距发生的天数(发生当日为 0)',
  window_days INT COMMENT '该事故的法定补报天数',
  deaths_delta INT COMMENT '死亡人数增减',
  serious_delta INT COMMENT '重伤人数增减',
  loss_wan DECIMAL(14,2) COMMENT '新的直接经济损失合计(万元)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '事故补报';
