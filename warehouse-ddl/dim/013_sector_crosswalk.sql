CREATE TABLE dim.sector_crosswalk (
  item_code STRING NOT NULL COMMENT '清单条目',
  scheme STRING NOT NULL COMMENT '清单',
  name_zh STRING NOT NULL COMMENT '名称',
  sort_no INT NOT NULL COMMENT '排列顺序',
  kind STRING NOT NULL COMMENT '类别:sector 行业、cross 跨行业、place 场所',
  sector_code STRING COMMENT '统计行业代码;未对应的为空'
) COMMENT '政策文件中的行业清单与统计行业的对应';
