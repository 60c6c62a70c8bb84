-- Four types of subjects; see jobs/pipeline/conform/credit_subject.sql.
ALTER TABLE dwd.credit_subject
  ADD COLUMN subject_type STRING COMMENT '主体类型:enterprise 生产经营单位,agency 技术服务机构,insurer 保险机构,expert 专家',
  ADD COLUMN person_id STRING COMMENT '自然人身份号码的假名;单位为空';
