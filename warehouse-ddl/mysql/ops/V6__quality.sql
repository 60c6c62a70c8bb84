-- Quality: what the rules found, what people decided about it, and the trail of their decisions.
CREATE TABLE quality_run (
  run_id      VARCHAR(80) NOT NULL COMMENT '检查编号:发布编号/尝试',
  release_id  VARCHAR(24) NOT NULL COMMENT '发布编号',
  month       CHAR(7)     NOT NULL COMMENT '报告月份 yyyy-MM',
  as_of       DATETIME(6) NOT NULL COMMENT '数据截止知悉时间(UTC)',
  checked_at  DATETIME(3) NOT NULL COMMENT '检查时刻(UTC)',
  outcome     VARCHAR(16) NOT NULL COMMENT 'passed 通过、blocked 阻断发布',
  PRIMARY KEY (run_id),
  KEY quality_run_by_month (month, checked_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '一次质量检查';

CREATE TABLE quality_metric (
  run_id     VARCHAR(80)  NOT NULL COMMENT '检查编号',
  rule_id    VARCHAR(80)  NOT NULL COMMENT '规则',
  source     VARCHAR(64)  NOT NULL COMMENT '来源系统;空串为不适用的规则',
  object     VARCHAR(64)  NOT NULL COMMENT '实体;入口规则为来源表',
  severity   VARCHAR(8)   NOT NULL COMMENT 'block 阻断、warn 警告、note 提示',
  checked    BIGINT       NOT NULL COMMENT '检查的行数',
  found      BIGINT       NOT NULL COMMENT '违反的行数,含已豁免的',
  waived     BIGINT       NOT NULL COMMENT '其中已豁免的行数',
  allowed    BIGINT       NOT NULL COMMENT '阻断规则允许的行数',
  outcome    VARCHAR(16)  NOT NULL COMMENT 'ok、noted、warned、blocked、not_applicable、off',
  PRIMARY KEY (run_id, rule_id, source, object),
  KEY quality_metric_history (rule_id, source, run_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '每条规则每次检查的结果';

CREATE TABLE quality_finding (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  rule_id     VARCHAR(80)  NOT NULL COMMENT '规则',
  source      VARCHAR(64)  NOT NULL COMMENT '来源系统',
  entity      VARCHAR(64)  NOT NULL COMMENT '实体',
  row_key     VARCHAR(255) NOT NULL COMMENT '整合后的主键',
  detail      VARCHAR(500) NOT NULL COMMENT '违反之处',
  state       VARCHAR(16)  NOT NULL COMMENT 'open 待处理、waived 已豁免、resolved 已消除',
  first_seen  DATETIME(3)  NOT NULL COMMENT '首次发现的时刻(UTC)',
  first_run   VARCHAR(80)  NOT NULL COMMENT '首次发现的检查',
  last_seen   DATETIME(3)  NOT NULL COMMENT '最近一次发现的时刻(UTC)',
  last_run    VARCHAR(80)  NOT NULL COMMENT '最近一次发现的检查',
  resolved_at DATETIME(3)  NULL COMMENT '消除的时刻(UTC)',
  PRIMARY KEY (id),
  UNIQUE KEY quality_finding_once (rule_id, source, row_key),
  KEY quality_finding_open (state, rule_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '规则发现的问题,一行一个';

CREATE TABLE quality_series (
  run_id      VARCHAR(80)   NOT NULL COMMENT '检查编号',
  series_id   VARCHAR(160)  NOT NULL COMMENT '序列:rows.来源.实体 或 figure.指标',
  source      VARCHAR(64)   NOT NULL COMMENT '来源系统;指标为空串',
  month       CHAR(7)       NOT NULL COMMENT '月份',
  value       DECIMAL(24,2) NOT NULL COMMENT '当月数',
  expected    DECIMAL(24,2) NULL COMMENT '按历史预期的数;历史不足为空',
  lower_bound DECIMAL(24,2) NULL COMMENT '预期下限(含)',
  upper_bound DECIMAL(24,2) NULL COMMENT '预期上限(含)',
  history     INT           NOT NULL COMMENT '所用历史月数',
  outcome     VARCHAR(16)   NOT NULL COMMENT 'ok、low、high、no_opinion',
  PRIMARY KEY (run_id, series_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '与历史相比是否在预期范围内';

CREATE TABLE quality_delivery (
  run_id   VARCHAR(80) NOT NULL COMMENT '检查编号',
  source   VARCHAR(64) NOT NULL COMMENT '来源系统',
  entity   VARCHAR(64) NOT NULL COMMENT '实体',
  month    CHAR(7)     NOT NULL COMMENT '发生月份',
  due_on   DATE        NOT NULL COMMENT '应于该日终了前到达',
  total    BIGINT      NOT NULL COMMENT '该月的行数',
  late     BIGINT      NOT NULL COMMENT '期限后才到达或更改的行数',
  PRIMARY KEY (run_id, source, entity)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '各来源当月数据到达的及时性';

CREATE TABLE waiver (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  rule_id      VARCHAR(80)   NOT NULL COMMENT '规则',
  source       VARCHAR(64)   NOT NULL COMMENT '来源系统',
  object       VARCHAR(64)   NOT NULL COMMENT '来源表;规则发现的为实体',
  row_key      VARCHAR(255)  NOT NULL COMMENT '主键',
  column_name  VARCHAR(128)  NOT NULL COMMENT '字段;规则发现的为空串',
  value        VARCHAR(1000) NOT NULL COMMENT '豁免时的值;值变则豁免失效',
  granted_by   VARCHAR(64)   NOT NULL COMMENT '豁免人',
  role         VARCHAR(32)   NOT NULL COMMENT '豁免人的岗位',
  why          VARCHAR(1000) NOT NULL COMMENT '理由',
  granted_at   DATETIME(3)   NOT NULL COMMENT '豁免时刻(UTC)',
  expires_on   DATE          NOT NULL COMMENT '有效至(含)',
  withdrawn_at DATETIME(3)   NULL COMMENT '撤回时刻(UTC)',
  PRIMARY KEY (id),
  KEY waiver_by_row (source, object, row_key),
  KEY waiver_by_rule (rule_id, source)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '豁免:由具名的人担保一行';

CREATE TABLE correction (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  source       VARCHAR(64)   NOT NULL COMMENT '来源系统',
  table_name   VARCHAR(64)   NOT NULL COMMENT '来源表',
  row_key      VARCHAR(255)  NOT NULL COMMENT '主键',
  column_name  VARCHAR(128)  NOT NULL COMMENT '来源字段',
  old_value    VARCHAR(1000) NULL COMMENT '来源所填;来源改动后本更正失效',
  new_value    VARCHAR(1000) NULL COMMENT '更正为',
  made_by      VARCHAR(64)   NOT NULL COMMENT '更正人',
  why          VARCHAR(1000) NOT NULL COMMENT '依据',
  made_at      DATETIME(3)   NOT NULL COMMENT '更正时刻(UTC)',
  state        VARCHAR(16)   NOT NULL COMMENT 'active 生效、lapsed 来源已改动而失效、withdrawn 撤回',
  applied_pull VARCHAR(80)   NULL COMMENT '最近一次采用它的抽取',
  PRIMARY KEY (id),
  KEY correction_by_row (source, table_name, row_key)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '修复:来源改正之前代用的值';

CREATE TABLE replay (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  source       VARCHAR(64)  NOT NULL COMMENT '来源系统',
  table_name   VARCHAR(64)  NOT NULL COMMENT '来源表',
  row_key      VARCHAR(255) NOT NULL COMMENT '主键',
  requested_at DATETIME(3)  NOT NULL COMMENT '提出时刻(UTC)',
  done_pull    VARCHAR(80)  NULL COMMENT '完成它的抽取;空为待办',
  PRIMARY KEY (id),
  KEY replay_pending (source, table_name, done_pull)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '要求下次抽取重读的行';

CREATE TABLE audit_event (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  happened_at DATETIME(3)   NOT NULL COMMENT '时刻(UTC)',
  action      VARCHAR(32)   NOT NULL COMMENT 'waive、withdraw、repair、replay、lapse',
  object      VARCHAR(500)  NOT NULL COMMENT '对象:规则、来源、表、主键',
  actor       VARCHAR(64)   NOT NULL COMMENT '何人',
  role        VARCHAR(32)   NOT NULL COMMENT '岗位;程序所为的为 system',
  os_user     VARCHAR(64)   NOT NULL COMMENT '执行命令的系统账号',
  why         VARCHAR(1000) NOT NULL COMMENT '理由',
  detail      VARCHAR(2000) NOT NULL COMMENT '前后的值、期限',
  previous    CHAR(64)      NOT NULL COMMENT '前一条的 hash',
  hash        CHAR(64)      NOT NULL COMMENT '本条各项与 previous 的 SHA-256',
  PRIMARY KEY (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '人的决定的留痕:只增不改,逐条相连';
