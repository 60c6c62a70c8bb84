-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/exposure.sql.
CREATE TABLE dwd.exposure (
  exposure_no        STRING NOT NULL COMMENT '曝光编号',
  source             STRING NOT NULL COMMENT '数据源',
  decision_no        STRING COMMENT '处罚决定书文号，空为未处罚的违法行为',
  exposed_on         DATE COMMENT '曝光日期',
  medium             STRING COMMENT '渠道：television 电视，newspaper 报刊，website 网站，new_media 新媒体，other 其他',
  area_code          STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code          STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  counted            BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason   STRING COMMENT '不计入的原因；计入的为空',
  known_at           TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id            STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '典型违法案件公开曝光';
