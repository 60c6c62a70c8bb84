-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/officer.sql.
CREATE TABLE dwd.officer (
  officer_no STRING NOT NULL COMMENT '执法证号',
  source STRING NOT NULL COMMENT '数据源',
  department STRING COMMENT '所在单位',
  area_code STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  education STRING COMMENT '学历：secondary 高中及以下，college 大专，bachelor 本科，postgraduate 研究生',
  safety_major BOOLEAN COMMENT '是否具有安全生产相关专业学历或经历',
  certificate_valid_from DATE COMMENT '执法证发证日期',
  certificate_valid_until DATE COMMENT '执法证有效期至',
  on_duty BOOLEAN COMMENT '是否在岗',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '执法人员名册（不含姓名）';
