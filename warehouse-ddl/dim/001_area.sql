-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.area (
  area_code STRING NOT NULL COMMENT '行政区划代码',
  name_zh STRING NOT NULL COMMENT '名称',
  parent_code STRING COMMENT '上级代码',
  edition STRING COMMENT '代码版本',
  retired_on DATE COMMENT '停用日期;现行的为空',
  replaced_by STRING COMMENT '停用后的归并代码'
) COMMENT '行政区划(各版代码)';
