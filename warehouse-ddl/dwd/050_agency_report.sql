-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/agency_report.sql.
CREATE TABLE dwd.agency_report (
  report_no STRING NOT NULL COMMENT '报告编号',
  source STRING NOT NULL COMMENT '数据源',
  subject_no STRING COMMENT '机构的信用主体编号',
  agency_uscc STRING COMMENT '机构的统一社会信用代码',
  enterprise_uscc STRING COMMENT '委托单位统一社会信用代码(已规范化)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  report_kind STRING COMMENT '类型:evaluation 安全评价,testing 检测检验,review 标准化评审,hazard_check 隐患排查',
  issued_on DATE COMMENT '出具日期',
  published_on DATE COMMENT '网上公开日期,空表示未公开',
  violation BOOLEAN COMMENT '是否查实违规',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '技术服务机构报告';
