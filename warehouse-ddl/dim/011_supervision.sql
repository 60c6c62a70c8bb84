CREATE TABLE dim.supervision (
  enterprise_key STRING NOT NULL COMMENT '统一社会信用代码',
  role STRING NOT NULL COMMENT '监管职责:territorial 属地、sector 行业、comprehensive 综合',
  body_code STRING NOT NULL COMMENT '监管主体代码',
  body_name STRING COMMENT '监管主体名称',
  valid_from DATE COMMENT '起始日期(含);空为一直',
  valid_until DATE COMMENT '截止日期(不含);空为至今',
  rule_code STRING NOT NULL COMMENT '依据的规则'
) COMMENT '每家企业的属地、行业、综合监管主体';
