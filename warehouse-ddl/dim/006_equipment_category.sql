-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.equipment_category (
  category_code STRING NOT NULL COMMENT '品种代码(四位)',
  kind_code STRING COMMENT '所属种类(八大类之一)',
  name_zh STRING NOT NULL COMMENT '名称',
  counted BOOLEAN NOT NULL COMMENT '是否计入设备台数'
) COMMENT '特种设备目录';
