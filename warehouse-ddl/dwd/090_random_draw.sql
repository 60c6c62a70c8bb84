-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/random_draw.sql.
CREATE TABLE dwd.random_draw (
  draw_no            STRING NOT NULL COMMENT '抽查编号',
  source             STRING NOT NULL COMMENT '数据源',
  drawn_on           DATE COMMENT '抽取日期',
  department         STRING COMMENT '组织单位',
  area_code          STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code          STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  units_drawn        INT COMMENT '抽取检查对象数',
  officers_drawn     INT COMMENT '抽取执法人员数',
  published_on       DATE COMMENT '抽查结果公示日期，空为未公示',
  counted            BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason   STRING COMMENT '不计入的原因；计入的为空',
  known_at           TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id            STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '双随机抽查';
