-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hazard_rule.sql.
CREATE TABLE dwd.hazard_rule (
  code STRING NOT NULL COMMENT '口径代码',
  name_zh STRING COMMENT '名称',
  value STRING COMMENT '选定的值'
) COMMENT '隐患统计中由本地选定的口径';
