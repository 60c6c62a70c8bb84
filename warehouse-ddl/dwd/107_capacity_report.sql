-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/capacity_report.sql.
CREATE TABLE dwd.capacity_report (
  unit_code        STRING NOT NULL COMMENT '统计单位代码',
  source           STRING NOT NULL COMMENT '数据源',
  month            STRING COMMENT '统计月份 yyyy-MM',
  body_kind        STRING COMMENT '机构类别',
  month_start      DATE COMMENT '统计月份的第一天',
  staff            INT COMMENT '在职人员数',
  enforcers        INT COMMENT '执法人员数',
  professionals    INT COMMENT '专业监管人员数',
  training_due     INT COMMENT '应轮训人数',
  trained          INT COMMENT '已轮训人数',
  meetings_due     INT COMMENT '应召开安委会会议次数',
  meetings_held    INT COMMENT '已召开安委会会议次数',
  drills_due       INT COMMENT '应开展应急演练次数',
  drills_held      INT COMMENT '已开展应急演练次数',
  plans            INT COMMENT '应急预案数',
  plans_digital    INT COMMENT '其中已数字化的预案数',
  counted          BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at         TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id          STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '监管执法能力（部门月报）';
