-- Mandatory items of the inspection; see jobs/pipeline/conform/inspection_items.sql.
ALTER TABLE dwd.inspection
  ADD COLUMN items_required INT COMMENT '检查当日应查的必查项数；当日尚无必查项的为 0',
  ADD COLUMN items_checked INT COMMENT '其中有检查记录的项数';
