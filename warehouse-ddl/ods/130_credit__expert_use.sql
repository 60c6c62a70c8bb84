-- Versions of one row of credit.expert_use as received, append-only; one line per version.
CREATE TABLE ods.credit__expert_use (
  use_no STRING NOT NULL COMMENT '使用编号',
  expert_no STRING NOT NULL COMMENT '专家编号',
  enterprise_uscc STRING COMMENT '服务对象统一社会信用代码（已规范化）',
  area_code STRING NOT NULL COMMENT '行政区划代码',
  task_kind STRING NOT NULL COMMENT '事项：inspection 执法检查，investigation 事故调查，review 评审论证，training 宣讲培训',
  used_on DATE NOT NULL COMMENT '使用日期',
  score DECIMAL(5,1) COMMENT '评价得分，空表示未评价',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op             STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '专家使用留痕（信用平台）';
