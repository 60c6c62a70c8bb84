-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/punishment_cell.sql.
CREATE TABLE dwd.punishment_cell (
  entry_no STRING NOT NULL COMMENT '名单编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码（规范化后）',
  unit_code STRING NOT NULL COMMENT '统计单位',
  sector_code STRING NOT NULL COMMENT '六大统计行业',
  listed_on DATE NOT NULL COMMENT '列入日期',
  listed_before DATE COMMENT '不再在列的首日：移出日期与管理期届满日期中较早者；空表示仍在列',
  field STRING NOT NULL COMMENT '联合惩戒领域，代码表 punishment_field',
  measures BIGINT NOT NULL COMMENT '该领域采取的措施数；0 为空白',
  first_on DATE COMMENT '首项措施实施日期',
  in_force_before DATE COMMENT '最后一项措施不再实施的首日；空表示仍在实施或没有措施',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '在列主体与惩戒领域对照';
