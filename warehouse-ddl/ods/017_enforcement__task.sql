-- Versions of one row of enforcement.task as received, append-only; one line per version.
CREATE TABLE ods.enforcement__task (
  task_no       STRING NOT NULL COMMENT '任务编号',
  plan_item_no  STRING COMMENT '计划项目编号，空为临时任务',
  issuer        STRING COMMENT '下达单位',
  issued_on     DATE NOT NULL COMMENT '下达日期',
  due_on        DATE COMMENT '要求完成日期',
  inspection_no STRING COMMENT '完成任务的检查编号',
  deleted       BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at    TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source       STRING NOT NULL COMMENT '来源系统',
  _pull_id      STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at    TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op           STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key      STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash     STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '检查任务（执法系统）';
