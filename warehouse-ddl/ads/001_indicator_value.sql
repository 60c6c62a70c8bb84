-- One row per release, indicator, window and combination of codes.
CREATE TABLE ads.indicator_value (
  month STRING NOT NULL COMMENT '报告月份 yyyy-MM',
  as_of TIMESTAMP NOT NULL COMMENT '数据截止知悉时间',
  edition INT NOT NULL COMMENT '版次',
  indicator_id STRING NOT NULL COMMENT '指标代码',
  window_id STRING NOT NULL COMMENT '时段',
  unit_code STRING COMMENT '统计单位;空为全部',
  sector_code STRING COMMENT '统计行业;空为全部',
  category_code STRING COMMENT '类别;空为全部',
  numerator DECIMAL(24,6) NOT NULL COMMENT '分子或数量',
  denominator DECIMAL(24,6) COMMENT '分母;非比率的为空',
  state STRING NOT NULL COMMENT '状态:ok 正常、pending_denominator 分母待发布'
) COMMENT '指标值' PARTITIONED BY (month, edition);
