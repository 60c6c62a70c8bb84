-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hazard_event.sql.
CREATE TABLE dwd.hazard_event (
  event_no STRING NOT NULL COMMENT '流转编号',
  source STRING NOT NULL COMMENT '数据源',
  hazard_no STRING COMMENT '平台隐患编号',
  event_kind STRING COMMENT '环节：registered 清单登记，assigned 交办，ledgered 列入台账，rectified 整改完成，closed 销号，reopened 重新打开，notified 通报，withdrawn 撤销',
  happened_on DATE COMMENT '办理日期',
  authority STRING COMMENT '办理单位',
  old_due_on DATE COMMENT '原期限',
  new_due_on DATE COMMENT '新期限',
  level STRING COMMENT '挂牌级别：county 县级，city 市级，province 省级',
  enterprise_uscc STRING COMMENT '统一社会信用代码（隐患的）',
  unit_code STRING NOT NULL COMMENT '统计单位（隐患的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（隐患的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空',
  known_at TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '隐患的办理环节（一单四制、延期、挂牌）';
