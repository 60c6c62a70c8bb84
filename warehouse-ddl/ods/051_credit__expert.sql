-- Versions of one row of credit.expert as received, append-only; one line per version.
CREATE TABLE ods.credit__expert (
  subject_no     STRING NOT NULL COMMENT '信用主体编号',
  subject_type   STRING NOT NULL COMMENT '主体类型:expert 专家',
  person_id      STRING COMMENT '公民身份号码的假名,空为不采集',
  area_code      STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  specialty      STRING COMMENT '专业',
  title_level    STRING COMMENT '职称:senior 正高,associate 副高,intermediate 中级',
  appointed_on   DATE COMMENT '聘任日期',
  term_until     DATE COMMENT '聘期至(含)',
  subject_status STRING COMMENT '主体状态:operating 在聘,closed 解聘',
  updated_at     TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source        STRING NOT NULL COMMENT '来源系统',
  _pull_id       STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at     TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op            STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key       STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash      STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产专家(信用平台;自然人)';
