-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.sector (
  sector_code STRING NOT NULL COMMENT '统计行业代码',
  name_zh STRING NOT NULL COMMENT '名称',
  sort_no INT NOT NULL COMMENT '排列顺序'
) COMMENT '统计行业';
