-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.industry (
  industry_code STRING NOT NULL COMMENT '行业大类代码(两位)',
  section STRING COMMENT '门类',
  name_zh STRING NOT NULL COMMENT '名称',
  sector_code STRING NOT NULL COMMENT '归入的统计行业',
  industrial_mining_trade BOOLEAN NOT NULL COMMENT '是否属于工矿商贸'
) COMMENT '国民经济行业大类及其归入的统计行业';
