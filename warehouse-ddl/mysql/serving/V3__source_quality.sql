-- The quality of one source's month, for its owner. Written anew by every `anshu quality report`.
CREATE TABLE source_quality (
  source      VARCHAR(64)  NOT NULL COMMENT '来源系统',
  month       CHAR(7)      NOT NULL COMMENT '月份 yyyy-MM',
  title_zh    VARCHAR(200) NOT NULL COMMENT '来源名称',
  provider    VARCHAR(200) NOT NULL COMMENT '提供单位',
  owner       VARCHAR(200) NOT NULL COMMENT '数据负责部门',
  release_id  VARCHAR(24)  NOT NULL COMMENT '所依据的发布;空串为尚未检查',
  checked_at  DATETIME     NULL COMMENT '检查时间(当地);空为尚未检查',
  outcome     VARCHAR(16)  NOT NULL COMMENT 'passed、blocked、unchecked',
  last_pull   DATETIME     NULL COMMENT '最近一次完成抽取的时间(当地)',
  pulls       INT          NOT NULL COMMENT '当月至今完成的抽取次数',
  longest_gap INT          NOT NULL COMMENT '当月至今最长连续未抽取的天数',
  allowed_gap INT          NOT NULL COMMENT '允许连续未抽取的天数',
  made_at     DATETIME     NOT NULL COMMENT '本表编制时间(当地)',
  PRIMARY KEY (source, month)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源质量:概况';

CREATE TABLE source_quality_table (
  source      VARCHAR(64) NOT NULL COMMENT '来源系统',
  month       CHAR(7)     NOT NULL COMMENT '月份',
  table_name  VARCHAR(64) NOT NULL COMMENT '表',
  title_zh    VARCHAR(200) NOT NULL COMMENT '表的名称',
  sort_no     INT         NOT NULL COMMENT '顺序',
  source_rows BIGINT      NULL COMMENT '来源整表行数;空为未知',
  live_rows   BIGINT      NULL COMMENT '在库有效行数;空为未知',
  landed      BIGINT      NOT NULL COMMENT '当月至今新增和更改的行数',
  deleted     BIGINT      NOT NULL COMMENT '当月至今来源删除的行数',
  waiting     BIGINT      NOT NULL COMMENT '隔离中的行数',
  waived      BIGINT      NOT NULL COMMENT '经豁免入库的行数',
  flagged     BIGINT      NOT NULL COMMENT '已入库但存疑的行数',
  PRIMARY KEY (source, month, table_name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源质量:各表';

CREATE TABLE source_quality_delivery (
  source  VARCHAR(64) NOT NULL COMMENT '来源系统',
  month   CHAR(7)     NOT NULL COMMENT '月份',
  entity  VARCHAR(64) NOT NULL COMMENT '实体',
  title_zh VARCHAR(200) NOT NULL COMMENT '实体的名称',
  due_on  DATE        NOT NULL COMMENT '交付期限(含)',
  total   BIGINT      NOT NULL COMMENT '当月发生的行数',
  late    BIGINT      NULL COMMENT '期限后才到达或更改的行数;首次接入晚于期限的为空,不作判断',
  PRIMARY KEY (source, month, entity)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源质量:及时性';

CREATE TABLE source_quality_rule (
  source    VARCHAR(64)   NOT NULL COMMENT '来源系统',
  month     CHAR(7)       NOT NULL COMMENT '月份',
  rule_id   VARCHAR(80)   NOT NULL COMMENT '规则',
  object    VARCHAR(64)   NOT NULL COMMENT '表或实体',
  object_zh VARCHAR(200)  NOT NULL COMMENT '表或实体的名称',
  title_zh  VARCHAR(200)  NOT NULL COMMENT '规则名称',
  severity  VARCHAR(8)    NOT NULL COMMENT 'block、warn、note',
  checked   BIGINT        NOT NULL COMMENT '检查的行数',
  found     BIGINT        NOT NULL COMMENT '违反的行数',
  waived    BIGINT        NOT NULL COMMENT '其中已豁免',
  outcome   VARCHAR(16)   NOT NULL COMMENT 'ok、noted、warned、blocked',
  advice_zh VARCHAR(500)  NOT NULL COMMENT '处理建议',
  examples  VARCHAR(1000) NOT NULL COMMENT '主键示例,以顿号分隔;只有主键',
  PRIMARY KEY (source, month, rule_id, object)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源质量:规则';

CREATE TABLE source_quality_series (
  source      VARCHAR(64)    NOT NULL COMMENT '来源系统',
  month       CHAR(7)        NOT NULL COMMENT '月份',
  entity      VARCHAR(64)    NOT NULL COMMENT '实体',
  title_zh    VARCHAR(200)   NOT NULL COMMENT '实体的名称',
  value       DECIMAL(24, 2) NOT NULL COMMENT '当月行数',
  expected    DECIMAL(24, 2) NULL COMMENT '预期;历史不足为空',
  lower_bound DECIMAL(24, 2) NULL COMMENT '预期下限(含)',
  upper_bound DECIMAL(24, 2) NULL COMMENT '预期上限(含)',
  outcome     VARCHAR(16)    NOT NULL COMMENT 'ok、low、high、no_opinion',
  PRIMARY KEY (source, month, entity)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源质量:与历史相比';

CREATE TABLE source_quality_trend (
  source     VARCHAR(64) NOT NULL COMMENT '来源系统',
  month      CHAR(7)     NOT NULL COMMENT '月份',
  past_month CHAR(7)     NOT NULL COMMENT '历次检查的月份',
  checked    BIGINT      NOT NULL COMMENT '检查的行数(各规则之和)',
  found      BIGINT      NOT NULL COMMENT '违反的行数(各规则之和)',
  waived     BIGINT      NOT NULL COMMENT '其中已豁免',
  PRIMARY KEY (source, month, past_month)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源质量:历次检查';
