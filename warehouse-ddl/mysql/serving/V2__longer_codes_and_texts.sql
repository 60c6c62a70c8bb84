-- Units of other countries have their names for codes; notes list as many units as there are.
ALTER TABLE indicator_value MODIFY unit_code VARCHAR(64) NOT NULL COMMENT '统计单位;空串为全部';
ALTER TABLE dim_unit MODIFY unit_code VARCHAR(64) NOT NULL COMMENT '统计单位代码';
ALTER TABLE larger_accident
  MODIFY unit_code VARCHAR(64) NOT NULL COMMENT '统计单位代码',
  MODIFY title TEXT NULL COMMENT '事故名称';
ALTER TABLE note MODIFY text_zh TEXT NOT NULL COMMENT '说明文字';
ALTER TABLE release_
  MODIFY city_name VARCHAR(200) NOT NULL COMMENT '城市名称',
  MODIFY city_code VARCHAR(64) NOT NULL COMMENT '城市的行政区划代码';
