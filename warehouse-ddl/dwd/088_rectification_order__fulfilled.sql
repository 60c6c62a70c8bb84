-- When the hazards of an order were rectified; see jobs/pipeline/conform/rectification_order.sql.
ALTER TABLE dwd.rectification_order
  ADD COLUMN hazards INT COMMENT '所责令整改的隐患数',
  ADD COLUMN fulfilled_on DATE COMMENT '其隐患全部整改完成之日；尚未全部完成的为空',
  ADD COLUMN effective_due_on DATE COMMENT '整改期限：其隐患经批准延期的为延期后的期限';
