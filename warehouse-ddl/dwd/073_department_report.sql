-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/department_report.sql.
CREATE TABLE dwd.department_report (
  report_kind STRING NOT NULL COMMENT '口径：fire 全部火灾，operating 营运车辆道路运输事故，traffic 公安登记的全部道路交通事故',
  source STRING NOT NULL COMMENT '数据源',
  unit_code STRING NOT NULL COMMENT '统计单位代码',
  month_start DATE NOT NULL COMMENT '统计月份的第一日',
  month_end DATE NOT NULL COMMENT '统计月份的下一月第一日（不含）',
  item STRING NOT NULL COMMENT '起火场所、车辆类别或道路类别',
  accidents INT COMMENT '起数',
  deaths INT COMMENT '死亡人数',
  injuries INT COMMENT '受伤人数',
  vehicles INT COMMENT '月末营运车辆数（辆）；其他口径为空',
  counted BOOLEAN NOT NULL COMMENT '是否采用',
  exclusion_reason STRING COMMENT '不采用的原因；采用的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '其他部门的事故月报（火灾、道路运输、道路交通）';
