-- Rewritten from <home>/actuals by every 'anshu target actual'.
CREATE TABLE dim.target_actual (
  indicator STRING NOT NULL COMMENT '指标编号或名称',
  jurisdiction STRING NOT NULL COMMENT '辖区：统计单位代码；全市为空串，其他城市写名称',
  actual_year INT NOT NULL COMMENT '年份',
  value DECIMAL(20,6) NOT NULL COMMENT '该年全年数值',
  unit STRING COMMENT '计量单位',
  released_on DATE NOT NULL COMMENT '公布日期',
  source STRING NOT NULL COMMENT '出处',
  load_no STRING NOT NULL COMMENT '载入编号'
) COMMENT '目标评价所用的已公布年度数值';
