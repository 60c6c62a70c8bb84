-- Versions of one row of credit.agency_report as received, append-only; one line per version.
CREATE TABLE ods.credit__agency_report (
  report_no       STRING NOT NULL COMMENT '报告编号',
  subject_no      STRING NOT NULL COMMENT '机构的信用主体编号',
  enterprise_uscc STRING COMMENT '委托单位统一社会信用代码(已规范化)',
  report_kind     STRING NOT NULL COMMENT '类型:evaluation 安全评价,testing 检测检验,review 标准化评审,hazard_check 隐患排查',
  issued_on       DATE NOT NULL COMMENT '出具日期',
  published_on    DATE COMMENT '网上公开日期,空表示未公开',
  violation       BOOLEAN NOT NULL COMMENT '是否查实违规',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '技术服务机构报告(信用平台)';
