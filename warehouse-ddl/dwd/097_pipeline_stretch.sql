-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/pipeline_stretch.sql.
CREATE TABLE dwd.pipeline_stretch (
  pipeline_no    STRING NOT NULL COMMENT '管道编号；里程不详的管段以自身编号为管道',
  source         STRING NOT NULL COMMENT '数据源',
  from_km        DECIMAL(10,3) NOT NULL COMMENT '起点里程（公里）',
  to_km          DECIMAL(10,3) NOT NULL COMMENT '终点里程（公里）',
  length_km      DECIMAL(10,3) NOT NULL COMMENT '长度（公里）；重叠的管段只计一次',
  unit_code      STRING NOT NULL COMMENT '统计单位（所属管段的）',
  pipeline_class STRING COMMENT '管道级别（所属管段的）',
  segments       INT NOT NULL COMMENT '所覆盖的在用管段数',
  next_due_on    DATE COMMENT '所覆盖管段下次检验日期中最晚的',
  counted        BOOLEAN NOT NULL COMMENT '是否计入统计：有在用管段'
) COMMENT '压力管道的里程区间（去重叠）';
