-- Versions of one row of credit.credit_grade as received, append-only; one line per version.
CREATE TABLE ods.credit__credit_grade (
  grade_no    STRING NOT NULL COMMENT '评定编号',
  subject_no  STRING NOT NULL COMMENT '信用主体编号',
  scheme      STRING NOT NULL COMMENT '评定办法:enterprise 生产经营单位,agency 技术服务机构,insurer 保险机构,expert 专家',
  edition     STRING COMMENT '办法版本',
  grade       STRING NOT NULL COMMENT '等级(来源所写)',
  score       DECIMAL(5,1) COMMENT '得分',
  valid_from  DATE COMMENT '有效期起',
  valid_until DATE COMMENT '有效期止(含)',
  updated_at  TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source     STRING NOT NULL COMMENT '来源系统',
  _pull_id    STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at  TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op         STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key    STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash   STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '信用等级评定结果(信用平台)';
