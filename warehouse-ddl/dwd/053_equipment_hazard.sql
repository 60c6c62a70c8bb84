-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/equipment_hazard.sql.
CREATE TABLE dwd.equipment_hazard (
  hazard_no STRING NOT NULL COMMENT '隐患编号',
  source STRING NOT NULL COMMENT '数据源',
  equipment_no STRING COMMENT '设备编号',
  kind_code STRING COMMENT '设备种类(八大类之一)',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  origin STRING COMMENT '来源:inspection 检验发现,supervision 监督检查,self_check 自查',
  level STRING COMMENT '级别:general 一般,serious 严重',
  found_on DATE COMMENT '发现日期',
  due_on DATE COMMENT '整改期限',
  closed_on DATE COMMENT '销号日期,空表示未销号',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '特种设备隐患';
