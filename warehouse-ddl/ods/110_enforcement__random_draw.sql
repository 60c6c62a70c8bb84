-- Versions of one row of enforcement.random_draw as received, append-only; one line per version.
CREATE TABLE ods.enforcement__random_draw (
  draw_no        STRING NOT NULL COMMENT '抽查编号',
  drawn_on       DATE NOT NULL COMMENT '抽取日期',
  department     STRING COMMENT '组织单位',
  area_code      STRING NOT NULL COMMENT '行政区划代码（来源所写的版本，六位）',
  units_drawn    INT COMMENT '抽取检查对象数',
  officers_drawn INT COMMENT '抽取执法人员数',
  published_on   DATE COMMENT '抽查结果公示日期，空为未公示',
  deleted        BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at     TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source        STRING NOT NULL COMMENT '来源系统',
  _pull_id       STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at     TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op            STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key       STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash      STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '双随机抽查（执法系统）';
