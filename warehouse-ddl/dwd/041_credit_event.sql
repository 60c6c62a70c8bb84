-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/credit_event.sql.
CREATE TABLE dwd.credit_event (
  event_no STRING NOT NULL COMMENT '事件编号',
  source STRING NOT NULL COMMENT '数据源',
  subject_no STRING COMMENT '信用主体编号',
  subject_type STRING COMMENT '主体类型',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(取自信用主体)',
  event_kind STRING COMMENT '类别:standardisation 标准化,funds 安全投入,training 培训,accident 事故,inspection 检查,penalty 处罚,hazard 隐患',
  happened_on DATE COMMENT '发生日期',
  source_system STRING COMMENT '来源系统',
  source_no STRING COMMENT '来源编号',
  accident_no STRING COMMENT '事故编号,与事故无关的为空',
  amount DECIMAL(16,2) COMMENT '金额(元)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '信用事件';
