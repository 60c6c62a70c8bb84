-- Whom a plan item is about, and whether what did it is an inspection; see jobs/pipeline/conform/plan_item.sql.
ALTER TABLE dwd.plan_item
  ADD COLUMN enterprise_key STRING COMMENT '辨别检查对象的键：信用代码，无则名称，再无则项目编号',
  ADD COLUMN done_counted BOOLEAN COMMENT '完成该项的检查是否计入统计；未完成的为空';
