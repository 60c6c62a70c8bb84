-- Versions of one row of FARS accident_2014 as received, append-only.
CREATE TABLE ods.fars__accident_2014 (
  accident_no STRING NOT NULL COMMENT '事故编号(年-案号)',
  occurred_at TIMESTAMP_NTZ NOT NULL COMMENT '发生日期(时刻不用)',
  area_code STRING NOT NULL COMMENT '州代码(FIPS)',
  management_class STRING COMMENT '管理分类,恒为 road',
  deaths INT NOT NULL COMMENT '死亡人数,人',
  status STRING COMMENT '状态,恒为 reported',
  deleted BOOLEAN COMMENT '来源是否作废,恒为否',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op STRING NOT NULL COMMENT '变化:insert 新增,update 更新,delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '美国致死交通事故 2014 年';
