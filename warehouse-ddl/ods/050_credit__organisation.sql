-- Versions of one row of credit.organisation as received, append-only; one line per version.
CREATE TABLE ods.credit__organisation (
  subject_no      STRING NOT NULL COMMENT '信用主体编号',
  subject_type    STRING NOT NULL COMMENT '主体类型:agency 技术服务机构,insurer 保险机构',
  enterprise_uscc STRING COMMENT '统一社会信用代码(已规范化)',
  enterprise_name STRING COMMENT '单位名称',
  area_code       STRING NOT NULL COMMENT '行政区划代码(来源所写的版本,六位)',
  business        STRING COMMENT '业务范围',
  qualified_until DATE COMMENT '资质有效期至(含)',
  subject_status  STRING COMMENT '主体状态:operating 在营,closed 注销',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间(当地时间)',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号,同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op             STRING NOT NULL COMMENT '本版本的变化:insert 新增,update 更新,delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '技术服务机构与保险机构(信用平台)';
