-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/standardisation.sql.
CREATE TABLE dwd.standardisation (
  certificate_no STRING NOT NULL COMMENT '申报编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  area_code STRING NOT NULL COMMENT '行政区划代码(现行版;无法对应的为 UNK)',
  reported_area_code STRING COMMENT '行政区划代码(来源所填)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(取自信用主体)',
  grade STRING COMMENT '等级:first 一级,second 二级,third 三级',
  applied_on DATE COMMENT '申报日期',
  reviewed_on DATE COMMENT '评审通过日期,空表示未通过',
  expires_on DATE COMMENT '有效期至(含)',
  revoked_on DATE COMMENT '撤销日期,空表示未撤销',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '安全生产标准化';
