-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.area_unit (
  area_code STRING NOT NULL COMMENT '现行行政区划代码',
  unit_code STRING NOT NULL COMMENT '统计单位代码'
) COMMENT '行政区划所属的统计单位';
