ALTER TABLE dwd.casualty
  ADD COLUMN occurred_on DATE COMMENT '事故发生日期；找不到事故为空',
  ADD COLUMN unit_code STRING COMMENT '统计单位（事故的；无法归属的为 UNK）',
  ADD COLUMN sector_code STRING COMMENT '六大统计行业（事故的）',
  ADD COLUMN age_band STRING COMMENT '年龄段',
  ADD COLUMN counted_as STRING COMMENT '统计为：death 死亡（含下落不明、限期内死亡），serious 重伤，minor 轻伤',
  ADD COLUMN counted BOOLEAN COMMENT '所属事故是否计入统计',
  ADD COLUMN exclusion_reason STRING COMMENT '不计入的原因；计入的为空';
