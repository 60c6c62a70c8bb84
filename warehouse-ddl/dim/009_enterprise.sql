CREATE TABLE dim.enterprise (
  enterprise_key STRING NOT NULL COMMENT '统一社会信用代码;MISSING 为代码缺失的合计,INVALID 为校验不符的合计',
  code_state STRING NOT NULL COMMENT '代码状况:valid、missing、invalid',
  name_zh STRING COMMENT '现用名称:信用系统的优先,其次最近知悉的',
  area_code STRING COMMENT '现行行政区划代码',
  unit_code STRING COMMENT '统计单位代码',
  industry_code STRING COMMENT '国民经济行业代码',
  sector_code STRING COMMENT '统计行业代码',
  names BIGINT NOT NULL COMMENT '不同名称数',
  sources STRING COMMENT '来源系统,逗号分隔',
  mentions BIGINT NOT NULL COMMENT '各来源记录数之和',
  first_known_at TIMESTAMP COMMENT '最早知悉时间',
  known_at TIMESTAMP COMMENT '最近知悉时间'
) COMMENT '企业主数据(以统一社会信用代码为主键)';
