-- Versions of one row of accident_direct.near_miss as received, append-only; one line per version.
CREATE TABLE ods.accident_direct__near_miss (
  near_miss_no     STRING NOT NULL COMMENT '未遂编号',
  occurred_at      TIMESTAMP_NTZ NOT NULL COMMENT '发生时间（当地时间）',
  area_code        STRING NOT NULL COMMENT '行政区划代码（来源所写的版本，六位）',
  zone_code        STRING COMMENT '功能区代码，空表示不属于功能区',
  industry_code    STRING COMMENT '国民经济行业代码（GB/T 4754-2017，不含门类字母）',
  accident_type    STRING COMMENT '可能的事故类型代码 GB 6441-86',
  potential_deaths INT COMMENT '可能死亡人数',
  enterprise_name  STRING COMMENT '单位名称',
  enterprise_uscc  STRING COMMENT '统一社会信用代码（已规范化）',
  deleted          BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at       TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source          STRING NOT NULL COMMENT '来源系统',
  _pull_id         STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at       TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op              STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key         STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash        STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '未遂事故报告（事故直报）';
