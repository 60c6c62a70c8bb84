-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/maintenance_contract.sql.
CREATE TABLE dwd.maintenance_contract (
  contract_no STRING NOT NULL COMMENT '合同编号',
  source STRING NOT NULL COMMENT '数据源',
  equipment_no STRING COMMENT '设备编号',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  maintainer_name STRING COMMENT '维保单位名称',
  maintainer_uscc STRING COMMENT '维保单位统一社会信用代码(已规范化)',
  on_demand BOOLEAN COMMENT '是否按需维保',
  from_on DATE COMMENT '合同起',
  until_on DATE COMMENT '合同止(含)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '电梯维保合同';
