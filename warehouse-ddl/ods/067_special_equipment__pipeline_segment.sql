-- Versions of one row of special_equipment.pipeline_segment as received, append-only; one line per version.
CREATE TABLE ods.special_equipment__pipeline_segment (
  segment_no        STRING NOT NULL COMMENT '管段编号',
  pipeline_class    STRING NOT NULL COMMENT '管道级别:GA 长输,GB 公用,GC 工业',
  length_km         DECIMAL(10,3) COMMENT '长度(公里)',
  enterprise_uscc   STRING COMMENT '统一社会信用代码(已规范化)',
  area_code         STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  zone_code         STRING COMMENT '功能区代码,空表示不属于功能区',
  segment_status    STRING NOT NULL COMMENT '状态:in_use 在用,stopped 停用,scrapped 报废,not_in_use 未投用',
  in_use_on         DATE COMMENT '投用日期',
  last_inspected_on DATE COMMENT '上次定期检验日期,空表示无',
  next_due_on       DATE COMMENT '下次检验日期,空表示不详',
  updated_at        TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source           STRING NOT NULL COMMENT '来源系统',
  _pull_id          STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at        TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op               STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key          STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash         STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '压力管道管段(特种设备系统)';
