-- Versions of one row of enforcement.case_file as received, append-only; one line per version.
CREATE TABLE ods.enforcement__case_file (
  decision_no       STRING NOT NULL COMMENT '处罚决定书文号',
  major             BOOLEAN NOT NULL COMMENT '是否重大执法决定（来源所定）',
  legal_reviewed_on DATE COMMENT '法制审核日期，空为未审核',
  recorded          BOOLEAN NOT NULL COMMENT '执法全过程记录是否齐全',
  filed_on          DATE COMMENT '重大行政处罚备案日期',
  reviewed_on       DATE COMMENT '案卷评查日期，空为未评查',
  review_score      DECIMAL(5,1) COMMENT '案卷评查得分',
  review_verdict    STRING COMMENT '评查结论：excellent 优秀，qualified 合格，unqualified 不合格',
  deleted           BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at        TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source           STRING NOT NULL COMMENT '来源系统',
  _pull_id          STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at        TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op               STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key          STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash         STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '执法案卷（执法系统）';
