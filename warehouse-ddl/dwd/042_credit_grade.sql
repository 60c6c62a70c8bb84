-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/credit_grade.sql.
CREATE TABLE dwd.credit_grade (
  grade_no STRING NOT NULL COMMENT '评定编号',
  source STRING NOT NULL COMMENT '数据源',
  subject_no STRING COMMENT '信用主体编号',
  subject_type STRING COMMENT '主体类型',
  enterprise_uscc STRING COMMENT '统一社会信用代码(规范化后)',
  unit_code STRING NOT NULL COMMENT '统计单位(县区、功能区、市直;无法归属的为 UNK)',
  sector_code STRING NOT NULL COMMENT '六大统计行业(取自信用主体)',
  scheme STRING COMMENT '评定办法:enterprise 生产经营单位,agency 技术服务机构,insurer 保险机构,expert 专家',
  edition STRING COMMENT '办法版本',
  grade STRING NOT NULL COMMENT '等级;办法未定义的为 unknown',
  reported_grade STRING COMMENT '等级(来源所写)',
  grade_rank INT COMMENT '等级次序,1 为最好;未定义的为空',
  score DECIMAL(5,1) COMMENT '得分',
  valid_from DATE COMMENT '有效期起',
  valid_until DATE COMMENT '有效期止(含)',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因;计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间:采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '信用等级';
