-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.denominator (
  series STRING NOT NULL COMMENT '系列:gdp 地区生产总值、industrial_employees 工矿商贸就业人员',
  unit_code STRING NOT NULL COMMENT '统计单位代码;全市为空串',
  period_start DATE NOT NULL COMMENT '所属期起(含)',
  period_end DATE NOT NULL COMMENT '所属期止(不含)',
  value DECIMAL(20,4) NOT NULL COMMENT '数值',
  unit STRING NOT NULL COMMENT '计量单位',
  price_basis STRING COMMENT '价格口径',
  vintage STRING NOT NULL COMMENT '发布版次',
  released_on DATE NOT NULL COMMENT '发布日期',
  source STRING NOT NULL COMMENT '出处'
) COMMENT '分母数据(各次发布)';
