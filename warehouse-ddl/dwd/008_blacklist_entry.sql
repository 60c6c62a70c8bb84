-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/blacklist_entry.sql.
CREATE TABLE dwd.blacklist_entry (
  entry_no STRING NOT NULL COMMENT '名单编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  area_code STRING NOT NULL COMMENT '行政区划代码(现行版;无法对应的为 UNK)',
  reported_area_code STRING COMMENT '行政区划代码(来源所填)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(按信用代码取自信用主体)',
  reason_code STRING COMMENT '列入情形',
  listed_on DATE NOT NULL COMMENT '列入日期',
  expires_on DATE COMMENT '管理期届满日期',
  removed_on DATE COMMENT '移出日期',
  removal_kind STRING COMMENT '移出方式',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '严重失信主体名单记录';
