-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/pipeline_chainage.sql.
CREATE TABLE dwd.pipeline_chainage (
  segment_no  STRING NOT NULL COMMENT '管段编号',
  source      STRING NOT NULL COMMENT '数据源',
  pipeline_no STRING COMMENT '管道编号',
  from_km     DECIMAL(10,3) COMMENT '起点里程（公里）',
  to_km       DECIMAL(10,3) COMMENT '终点里程（公里）',
  known_at    TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id     STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '管段里程';
