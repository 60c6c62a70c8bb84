-- Versions of one row of enforcement.officer as received, append-only; one line per version.
CREATE TABLE ods.enforcement__officer (
  officer_no              STRING NOT NULL COMMENT '执法证号',
  department              STRING COMMENT '所在单位',
  area_code               STRING NOT NULL COMMENT '行政区划代码（来源所写的版本，六位）',
  zone_code               STRING COMMENT '功能区代码，空表示不属于功能区',
  education               STRING COMMENT '学历：secondary 高中及以下，college 大专，bachelor 本科，postgraduate 研究生',
  safety_major            BOOLEAN NOT NULL COMMENT '是否具有安全生产相关专业学历或经历',
  certificate_valid_from  DATE COMMENT '执法证发证日期',
  certificate_valid_until DATE NOT NULL COMMENT '执法证有效期至',
  on_duty                 BOOLEAN NOT NULL COMMENT '是否在岗',
  _source                 STRING NOT NULL COMMENT '来源系统',
  _pull_id                STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at              TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op                     STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key                STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash               STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '执法人员名册（每日整表导出，无更新时间）（执法系统）';
