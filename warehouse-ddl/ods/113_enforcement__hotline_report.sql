-- Versions of one row of enforcement.hotline_report as received, append-only; one line per version.
CREATE TABLE ods.enforcement__hotline_report (
  report_no       STRING NOT NULL COMMENT '举报编号',
  received_on     DATE NOT NULL COMMENT '受理日期',
  channel         STRING NOT NULL COMMENT '渠道：hotline 12350 电话，network 网络，letter 来信来访，other 其他',
  area_code       STRING NOT NULL COMMENT '行政区划代码（来源所写的版本，六位）',
  enterprise_uscc STRING COMMENT '被举报单位统一社会信用代码（已规范化）',
  verified_on     DATE COMMENT '核查办结日期，空为在办',
  finding         STRING COMMENT '核查结论：confirmed 属实，partly 部分属实，refuted 不属实，unverifiable 无法核实；在办的为空',
  rewarded_on     DATE COMMENT '奖励日期',
  reward_yuan     DECIMAL(12,2) COMMENT '奖励金额（元）',
  deleted         BOOLEAN NOT NULL COMMENT '来源已作删除标记',
  updated_at      TIMESTAMP_NTZ COMMENT '来源的更新时间（当地时间）',
  _source         STRING NOT NULL COMMENT '来源系统',
  _pull_id        STRING NOT NULL COMMENT '抽取编号，同一来源内按时间递增',
  _pulled_at      TIMESTAMP NOT NULL COMMENT '抽取时刻（从此时起为已知）',
  _op             STRING NOT NULL COMMENT '本版本的变化：insert 新增，update 更新，delete 删除',
  _row_key        STRING NOT NULL COMMENT '来源主键原值，多列以 | 连接',
  _row_hash       STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '安全生产举报（执法系统；不含举报人）';
