-- The heaviest penalty and the publication of a decision; see jobs/pipeline/conform/penalty_case.sql.
ALTER TABLE dwd.penalty_case
  ADD COLUMN heaviest_kind STRING COMMENT '一案多罚中最重的处罚种类（代码表 penalty_item_kind）；没有明细的为空',
  ADD COLUMN published_on DATE COMMENT '首次公示日期；未公示或已撤下的为空',
  ADD COLUMN publish_due_on DATE COMMENT '公示期限：决定之后第七个工作日（代码表 enforcement_limit）';
