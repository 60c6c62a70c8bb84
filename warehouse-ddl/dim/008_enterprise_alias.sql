CREATE TABLE dim.enterprise_alias (
  enterprise_key STRING NOT NULL COMMENT '企业:统一社会信用代码;缺失归 MISSING,校验不符归 INVALID',
  reported_uscc STRING COMMENT '来源所报的统一社会信用代码',
  code_state STRING NOT NULL COMMENT '代码状况:valid 有效、missing 缺失、invalid 校验不符',
  enterprise_name STRING COMMENT '来源所报的名称',
  name_key STRING COMMENT '比对用名称:去空白、统一括号',
  entity STRING NOT NULL COMMENT '数据实体',
  source STRING NOT NULL COMMENT '来源系统',
  area_code STRING COMMENT '所报行政区划代码',
  industry_code STRING COMMENT '所报国民经济行业代码',
  mentions BIGINT NOT NULL COMMENT '记录数',
  first_known_at TIMESTAMP COMMENT '最早知悉时间',
  known_at TIMESTAMP COMMENT '最近知悉时间'
) COMMENT '企业名称和代码的每种写法';
