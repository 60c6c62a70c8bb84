ALTER TABLE dwd.accident
  ADD COLUMN accident_type_2025 STRING COMMENT '事故类型代码 GB 6441-2025；未按新标准分类为空，不由旧代码换算',
  ADD COLUMN equipment_kind STRING COMMENT '涉及的特种设备种类；不涉及为空',
  ADD COLUMN grade_basis STRING COMMENT '决定等级的触发条款；由伤亡或损失定级的为空',
  ADD COLUMN noticed_on DATE COMMENT '接到报告日期；未知为空',
  ADD COLUMN entered_in_time BOOLEAN COMMENT '是否按时录入直报系统；时间不全为空',
  ADD COLUMN completion_due_on DATE COMMENT '补充完善期限（含当日）；未知为空',
  ADD COLUMN completed_on DATE COMMENT '补充完善日期；尚未完善为空';
