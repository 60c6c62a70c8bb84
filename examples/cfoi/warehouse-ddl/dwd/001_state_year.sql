-- Rebuilt by every run as known at its as_of; see conform/state_year.sql.
CREATE TABLE dwd.state_year (
  record_no STRING NOT NULL COMMENT '编号',
  source STRING NOT NULL COMMENT '数据源',
  unit_code STRING NOT NULL COMMENT '州；不是州的为 UNK',
  reported_area STRING COMMENT '州名（来源所填）',
  naics STRING COMMENT '行业代码（NAICS）；钻机为 rigs',
  year_end_on DATE COMMENT '年份的最后一日',
  last_year_end_on DATE COMMENT '该年计入的最后一年的最后一日（两年平均）',
  mining BOOLEAN COMMENT '是否属采矿业（211、212、213）',
  oil_gas BOOLEAN COMMENT '是否属油气业（211、213111、213112）',
  deaths INT COMMENT '死亡人数；其他表的行为 0',
  workers INT COMMENT '就业人数；其他表的行为 0',
  rigs INT COMMENT '在用钻机数；其他表的行为 0',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '各州采矿业的死亡、就业与钻机（年）';
