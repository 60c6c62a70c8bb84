-- Versions of one row of hazard_platform.duty as received, append-only; one line per version.
CREATE TABLE ods.hazard_platform__duty (
  hazard_no                STRING NOT NULL COMMENT '平台隐患编号',
  responsibility           BOOLEAN COMMENT '责任落实',
  measures                 BOOLEAN COMMENT '措施落实',
  funds                    BOOLEAN COMMENT '资金落实',
  time_limit               BOOLEAN COMMENT '时限落实',
  contingency              BOOLEAN COMMENT '预案落实',
  funds_wan                DECIMAL(14,2) COMMENT '落实资金（万元）',
  reported_to_regulator_on DATE COMMENT '向监管部门报告日期',
  reported_to_workers_on   DATE COMMENT '向职工大会或职代会报告日期',
  updated_at               TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source                  STRING NOT NULL COMMENT '来源系统',
  _pull_id                 STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at               TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op                      STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key                 STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash                STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '重大隐患五落实与双报告（隐患平台）';
