ALTER TABLE dwd.accident
  ADD COLUMN origins STRING COMMENT '报告该事故的系统,逗号分隔',
  ADD COLUMN duplicate_of STRING COMMENT '同一事故计入统计的那条记录的编号;本条计入的为空';
