-- Rewritten from <home>/targets by every 'anshu target load'.
CREATE TABLE dim.target (
  indicator STRING NOT NULL COMMENT '指标编号或名称',
  jurisdiction STRING NOT NULL COMMENT '辖区:统计单位代码;全市为空串,其他城市写名称',
  base_year INT COMMENT '基期年份;空表示未说明',
  base_value DECIMAL(20,6) COMMENT '基期数值;空表示未给出',
  target_year INT NOT NULL COMMENT '目标年份',
  target_value DECIMAL(20,6) COMMENT '目标数值;空表示定性目标,不是零',
  measure STRING NOT NULL COMMENT '数值的含义:level 绝对水平,reduction_percent 较基期累计下降百分之几,yearly_reduction_percent 每年下降百分之几,increase 较基期增加,qualitative 定性',
  comparison STRING NOT NULL COMMENT '比较规则:at_least 不低于,at_most 不高于,about 左右,qualitative 定性',
  nature STRING NOT NULL COMMENT '性质:binding 约束性,expected 预期性,unstated 未注明',
  unit STRING COMMENT '计量单位',
  wording STRING NOT NULL COMMENT '原文',
  source STRING NOT NULL COMMENT '出处',
  load_no STRING NOT NULL COMMENT '载入编号'
) COMMENT '规划目标';
