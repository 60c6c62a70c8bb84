-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/case_file.sql.
CREATE TABLE dwd.case_file (
  decision_no       STRING NOT NULL COMMENT '处罚决定书文号',
  source            STRING NOT NULL COMMENT '数据源',
  major             BOOLEAN COMMENT '是否重大执法决定（来源所定）',
  legal_reviewed_on DATE COMMENT '法制审核日期，空为未审核',
  recorded          BOOLEAN COMMENT '执法全过程记录是否齐全',
  filed_on          DATE COMMENT '重大行政处罚备案日期',
  reviewed_on       DATE COMMENT '案卷评查日期，空为未评查',
  review_score      DECIMAL(5,1) COMMENT '案卷评查得分',
  review_verdict    STRING COMMENT '评查结论：excellent 优秀，qualified 合格，unqualified 不合格',
  decided_on        DATE COMMENT '处罚决定日期',
  enterprise_uscc   STRING COMMENT '统一社会信用代码（案件的）',
  unit_code         STRING NOT NULL COMMENT '统计单位（案件的；无法归属的为 UNK）',
  sector_code       STRING NOT NULL COMMENT '六大统计行业（案件的）',
  counted           BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason  STRING COMMENT '不计入的原因；计入的为空',
  known_at          TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id           STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '执法案卷：三项制度与评查';
