-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/elevator_tally.sql.
CREATE TABLE dwd.elevator_tally (
  row_no           STRING NOT NULL COMMENT '设备编号，或呼救编号',
  source           STRING NOT NULL COMMENT '数据源',
  row_kind         STRING NOT NULL COMMENT '行的种类：elevator 一台在用电梯，entrapment 一次困人',
  unit_code        STRING NOT NULL COMMENT '统计单位',
  called_on        DATE COMMENT '困人日期；电梯为空',
  counted          BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空'
) COMMENT '电梯困人率的两边：在用电梯与困人';
