-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/accident_review.sql.
CREATE TABLE dwd.accident_review (
  review_no STRING NOT NULL COMMENT '编号',
  source STRING NOT NULL COMMENT '数据源',
  accident_no STRING COMMENT '事故编号',
  review_kind STRING COMMENT '类别：review 复盘，look_back 回头看',
  held_on DATE COMMENT '开展日期',
  published_on DATE COMMENT '公开日期',
  enterprise_uscc STRING COMMENT '统一社会信用代码（事故的）',
  unit_code STRING NOT NULL COMMENT '统计单位（事故的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（事故的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '事故复盘和回头看';
