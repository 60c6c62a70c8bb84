-- Since each accident says until which day its deaths count; see jobs/pipeline/conform/death_clock.sql.
ALTER TABLE dwd.accident
  ADD COLUMN death_window_days INT COMMENT '死亡补报的法定天数',
  ADD COLUMN death_window_ends_on DATE COMMENT '死亡计入统计的最后一日（含）';
