CREATE TABLE dim.supervision_gap (
  enterprise_key STRING NOT NULL COMMENT '统一社会信用代码',
  name_zh STRING COMMENT '企业名称',
  unit_code STRING COMMENT '统计单位代码',
  sector_code STRING COMMENT '统计行业代码',
  role STRING NOT NULL COMMENT '缺少的监管职责'
) COMMENT '截至知悉时间没有监管主体的企业';
