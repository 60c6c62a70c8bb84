-- Versions of one row of enforcement.key_check as received, append-only; one line per version.
CREATE TABLE ods.enforcement__key_check (
  check_no        STRING NOT NULL COMMENT '台账编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码（已规范化）',
  enterprise_name STRING COMMENT '企业名称',
  area_code       STRING NOT NULL COMMENT '行政区划代码（来源所写的版本，六位）',
  list_code       STRING NOT NULL COMMENT '重点事项清单（代码表 key_item_list）',
  workers         INT COMMENT '现场作业人数',
  items_checked   INT COMMENT '已检查的事项数',
  items_open      INT COMMENT '已检查而未整改到位的事项数',
  completed_on    DATE COMMENT '全部事项检查完成日期，空为未完成',
  deleted         BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op             STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '执法检查重点事项台账（执法系统）';
