-- Versions of one row of credit.credit_event as received, append-only; one line per version.
CREATE TABLE ods.credit__credit_event (
  event_no        STRING NOT NULL COMMENT '事件编号',
  subject_no      STRING NOT NULL COMMENT '信用主体编号',
  enterprise_uscc STRING COMMENT '统一社会信用代码(已规范化)',
  event_kind      STRING NOT NULL COMMENT '类别:standardisation 标准化,funds 安全投入,training 培训,accident 事故,inspection 检查,penalty 处罚,hazard 隐患',
  happened_on     DATE NOT NULL COMMENT '发生日期',
  source_system   STRING COMMENT '来源系统',
  source_no       STRING COMMENT '来源编号',
  accident_no     STRING COMMENT '事故编号,与事故无关的为空',
  amount          DECIMAL(16,2) COMMENT '金额(元)',
  deleted         BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '信用事件(信用平台)';
