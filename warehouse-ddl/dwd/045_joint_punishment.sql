-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/joint_punishment.sql.
CREATE TABLE dwd.joint_punishment (
  measure_no STRING NOT NULL COMMENT '惩戒编号',
  source STRING NOT NULL COMMENT '数据源',
  entry_no STRING COMMENT '名单编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  field STRING COMMENT '领域:financing 投融资,procurement 政府采购,bidding 工程招投标,land 国有土地出让,honours 授予荣誉,qualification 资质审核',
  authority STRING COMMENT '实施部门',
  from_on DATE COMMENT '实施日期',
  until_on DATE COMMENT '终止日期(含),空表示仍在实施',
  in_force_before DATE COMMENT '不再实施的首日:终止日期次日、移出日期、管理期届满日期中最早者;空表示仍在实施',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '联合惩戒措施';
