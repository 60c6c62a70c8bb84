-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/rescue_call.sql.
CREATE TABLE dwd.rescue_call (
  call_no STRING NOT NULL COMMENT '呼救编号',
  source STRING NOT NULL COMMENT '数据源',
  equipment_no STRING COMMENT '设备编号,空表示未能对应电梯',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  called_at TIMESTAMP_NTZ COMMENT '呼救时间(当地时间)',
  called_on DATE COMMENT '呼救日期',
  arrived_at TIMESTAMP_NTZ COMMENT '到达时间(当地时间),空表示未派人',
  freed_at TIMESTAMP_NTZ COMMENT '解救时间(当地时间),空表示无人被困',
  cause STRING COMMENT '原因:external 外部,human 人为,door 门系统,control 控制系统,other 其他',
  level STRING COMMENT '救援级别:first 一级,second 二级,third 三级',
  trapped INT COMMENT '被困人数',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '电梯应急救援呼叫';
