-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/subject_cover.sql.
CREATE TABLE dwd.subject_cover (
  enterprise_key STRING NOT NULL COMMENT '企业：统一社会信用代码，缺失的为来源和主体编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_name STRING COMMENT '单位名称',
  unit_code STRING NOT NULL COMMENT '统计单位',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  insurance_sector STRING COMMENT '应当投保安全生产责任保险的行业领域，代码表 insurance_sector；不属于的为空',
  cover_kind STRING NOT NULL COMMENT '保障种类：insurance 保单，standardisation 标准化证书，none 没有',
  cover_no STRING COMMENT '保单号或申报编号',
  grade STRING COMMENT '标准化等级',
  from_on DATE COMMENT '生效日期（含）',
  until_before DATE COMMENT '失效首日；空表示一直有效',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '存续企业及其保单和标准化证书';
