-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hotline_report.sql.
CREATE TABLE dwd.hotline_report (
  report_no          STRING NOT NULL COMMENT '举报编号',
  source             STRING NOT NULL COMMENT '数据源',
  received_on        DATE COMMENT '受理日期',
  channel            STRING COMMENT '渠道：hotline 12350 电话，network 网络，letter 来信来访，other 其他',
  area_code          STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code          STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  enterprise_uscc    STRING COMMENT '被举报单位统一社会信用代码（已规范化）',
  verified_on        DATE COMMENT '核查办结日期，空为在办',
  finding            STRING COMMENT '核查结论：confirmed 属实，partly 部分属实，refuted 不属实，unverifiable 无法核实；在办的为空',
  rewarded_on        DATE COMMENT '奖励日期',
  reward_yuan        DECIMAL(12,2) COMMENT '奖励金额（元）',
  counted            BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason   STRING COMMENT '不计入的原因；计入的为空',
  known_at           TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id            STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '安全生产举报（不含举报人）';
