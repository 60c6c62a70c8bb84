-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/key_check.sql.
CREATE TABLE dwd.key_check (
  check_no           STRING NOT NULL COMMENT '台账编号',
  source             STRING NOT NULL COMMENT '数据源',
  enterprise_uscc    STRING COMMENT '统一社会信用代码（已规范化）',
  enterprise_name    STRING COMMENT '企业名称',
  area_code          STRING NOT NULL COMMENT '行政区划代码（现行版；无法对应的为 UNK）',
  reported_area_code STRING COMMENT '行政区划代码（来源所填）',
  unit_code          STRING NOT NULL COMMENT '统计单位（县区、功能区、市直；无法归属的为 UNK）',
  list_code          STRING COMMENT '重点事项清单（代码表 key_item_list）',
  workers            INT COMMENT '现场作业人数',
  items_checked      INT COMMENT '已检查的事项数',
  items_open         INT COMMENT '已检查而未整改到位的事项数',
  completed_on       DATE COMMENT '全部事项检查完成日期，空为未完成',
  enterprise_key     STRING NOT NULL COMMENT '辨别企业的键：信用代码，无则名称，再无则台账编号',
  items_required     INT COMMENT '清单的事项数',
  deadline           DATE COMMENT '清单的完成期限；清单没有期限的为空',
  counted            BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason   STRING COMMENT '不计入的原因；计入的为空',
  known_at           TIMESTAMP COMMENT '知悉时间：采用的原始版本的落地时间',
  pull_id            STRING COMMENT '采用的原始版本所属的抽取批次'
) COMMENT '执法检查重点事项台账';
