-- Versions of one row of hazard_platform.flow as received, append-only; one line per version.
CREATE TABLE ods.hazard_platform__flow (
  event_no    STRING NOT NULL COMMENT '流转编号',
  hazard_no   STRING NOT NULL COMMENT '平台隐患编号',
  event_kind  STRING NOT NULL COMMENT '环节：registered 清单登记，assigned 交办，ledgered 列入台账，rectified 整改完成，closed 销号，reopened 重新打开，notified 通报，withdrawn 撤销',
  happened_on DATE NOT NULL COMMENT '办理日期',
  authority   STRING COMMENT '办理单位',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op         STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '一单四制流转（隐患平台）';
