-- What a hazard that several systems hold needs, and the standard a major one was judged by.
ALTER TABLE dwd.hazard
  ADD COLUMN ref_no STRING COMMENT '同一隐患在其他系统的编号，空为本系统独有',
  ADD COLUMN origins STRING COMMENT '持有同一隐患的各数据源，以逗号分隔',
  ADD COLUMN standard_id STRING COMMENT '判定标准（文号或标准号）',
  ADD COLUMN standard_version STRING COMMENT '判定标准版本',
  ADD COLUMN standard_clause STRING COMMENT '判定条款';
