-- Which code of the list a grade is, how long it holds, and how it compares with the one before.
ALTER TABLE dwd.credit_grade
  ADD COLUMN grade_code STRING COMMENT '等级在代码表 credit_grade 中的代码；未定义的为 unknown',
  ADD COLUMN in_force_before DATE COMMENT '不再有效的首日：有效期止次日与下一次评定起始日中较早者；空表示一直有效',
  ADD COLUMN previous_code STRING COMMENT '上一次评定的等级代码；首次评定的为空',
  ADD COLUMN movement STRING COMMENT '与上一次评定相比：first 首次，up 升级，same 不变，down 降级，unknown 无法比较';
