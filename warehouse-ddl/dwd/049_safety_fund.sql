-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/safety_fund.sql.
CREATE TABLE dwd.safety_fund (
  fund_no STRING NOT NULL COMMENT '报送编号',
  source STRING NOT NULL COMMENT '数据源',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(取自信用主体)',
  fund_year INT COMMENT '年度',
  extracted_yuan DECIMAL(16,2) COMMENT '提取金额(元)',
  used_yuan DECIMAL(16,2) COMMENT '使用金额(元)',
  reported_on DATE COMMENT '报送日期',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '安全生产费用提取使用';
