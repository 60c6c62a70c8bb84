-- Versions of one row of special_equipment.cylinder_event as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__cylinder_event (
  event_no        STRING NOT NULL COMMENT '事件编号',
  batch_no        STRING COMMENT '批次编号',
  event_kind      STRING NOT NULL COMMENT '事件:filling 充装,inspection 检验,circulation 流转,scrap 报废',
  happened_on     DATE NOT NULL COMMENT '日期',
  medium          STRING COMMENT '介质',
  quantity        INT COMMENT '数量(只)',
  enterprise_uscc STRING COMMENT '统一社会信用代码(已规范化)',
  area_code       STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '气瓶追溯事件(按批次汇总)';
