ALTER TABLE dim.area
  ADD COLUMN level INT COMMENT '层级:1 市、2 县区、3 镇街、4 村社',
  ADD COLUMN county_code STRING COMMENT '所属县区的现行代码;市本级为空',
  ADD COLUMN current_code STRING COMMENT '归并后的现行代码;现行的为自身',
  ADD COLUMN unit_code STRING COMMENT '统计单位代码:自身或最近上级的';
