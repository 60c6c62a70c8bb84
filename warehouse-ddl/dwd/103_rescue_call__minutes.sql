-- Minutes of a rescue; see jobs/pipeline/conform/rescue_call.sql.
ALTER TABLE dwd.rescue_call
  ADD COLUMN arrival_minutes DECIMAL(10,4) COMMENT '从呼救到到达的分钟数；未派人的为空',
  ADD COLUMN rescue_minutes DECIMAL(10,4) COMMENT '从到达到解救的分钟数；无人被困的为空',
  ADD COLUMN entrapment BOOLEAN COMMENT '是否困人：被困人数大于 0，或人数不详而有解救时间';
