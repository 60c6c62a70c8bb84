-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/equipment.sql.
CREATE TABLE dwd.equipment (
  equipment_no STRING NOT NULL COMMENT '设备编号',
  source STRING NOT NULL COMMENT '数据源',
  registration_code STRING COMMENT '注册代码',
  category_code STRING COMMENT '品种代码',
  kind_code STRING COMMENT '所属种类(八大类之一)',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  area_code STRING NOT NULL COMMENT '行政区划代码(现行版;无法对应的为 UNK)',
  reported_area_code STRING COMMENT '行政区划代码(来源所填)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  equipment_status STRING COMMENT '使用状态',
  in_use_on DATE COMMENT '投用日期',
  next_due_on DATE COMMENT '下次检验日期:最近一次合格检验所定,无则取登记所载',
  registered_due_on DATE COMMENT '下次检验日期(登记所载)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '特种设备';
