-- Pulls, their completeness certificates, and the rows that broke a contract.
CREATE TABLE pull (
  pull_id     VARCHAR(80) NOT NULL COMMENT '抽取编号:来源-八位序号',
  source      VARCHAR(64) NOT NULL COMMENT '来源系统',
  state       VARCHAR(16) NOT NULL COMMENT 'running 进行中,published 已发布',
  started_at  DATETIME(3) NOT NULL COMMENT '开始时刻(UTC)',
  finished_at DATETIME(3) NULL COMMENT '全部表发布的时刻(UTC)',
  PRIMARY KEY (pull_id),
  KEY pull_by_source (source, pull_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '一次抽取';

CREATE TABLE pull_certificate (
  pull_id       VARCHAR(80) NOT NULL COMMENT '抽取编号',
  source        VARCHAR(64) NOT NULL COMMENT '来源系统',
  table_name    VARCHAR(64) NOT NULL COMMENT '表',
  lower_bound   VARCHAR(64) NULL COMMENT '游标下界(含);空为全量',
  upper_bound   VARCHAR(64) NULL COMMENT '快照中的游标上界(含),不晚于抽取时刻',
  source_rows   BIGINT NOT NULL COMMENT '同一快照中来源的行数',
  read_rows     BIGINT NOT NULL COMMENT '读到的行数',
  landed        BIGINT NOT NULL COMMENT '入库行数',
  unchanged     BIGINT NOT NULL COMMENT '未变行数',
  quarantined   BIGINT NOT NULL COMMENT '隔离行数',
  checksum      CHAR(16) NOT NULL COMMENT '与次序无关的校验和',
  contract_hash CHAR(32) NOT NULL COMMENT '所用契约的摘要;改变后下次全量读取',
  snapshot_id   BIGINT NULL COMMENT 'Iceberg 快照;空为无新行',
  certified_at  DATETIME(3) NOT NULL COMMENT '核对完成的时刻(UTC)',
  published     TINYINT NOT NULL COMMENT '1 已发布到主分支',
  PRIMARY KEY (pull_id, table_name),
  KEY certificate_by_table (source, table_name, pull_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '完整性凭证:每张表每次抽取一张';

CREATE TABLE quarantine (
  id          BIGINT NOT NULL AUTO_INCREMENT,
  pull_id     VARCHAR(80) NOT NULL COMMENT '最近一次发现它的抽取',
  source      VARCHAR(64) NOT NULL COMMENT '来源系统',
  table_name  VARCHAR(64) NOT NULL COMMENT '表',
  row_key     VARCHAR(255) NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  rule_id     VARCHAR(32) NOT NULL COMMENT '违反的规则',
  column_name VARCHAR(128) NOT NULL COMMENT '入库字段',
  value       VARCHAR(1000) NULL COMMENT '来源值',
  value_hash  CHAR(32) NOT NULL COMMENT '字段与来源值的摘要',
  message_zh  VARCHAR(500) NOT NULL COMMENT '说明',
  state       VARCHAR(16) NOT NULL COMMENT 'open 待处理,resolved 已消除',
  created_at  DATETIME(3) NOT NULL COMMENT '首次发现的时刻(UTC)',
  PRIMARY KEY (id),
  UNIQUE KEY quarantine_once (source, table_name, row_key, rule_id, value_hash),
  KEY quarantine_open (source, table_name, state)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '违反契约而未入库的行,一行一个原因';

CREATE TABLE data_issue (
  id          BIGINT NOT NULL AUTO_INCREMENT,
  pull_id     VARCHAR(80) NOT NULL COMMENT '最近一次发现它的抽取',
  source      VARCHAR(64) NOT NULL COMMENT '来源系统',
  table_name  VARCHAR(64) NOT NULL COMMENT '表',
  row_key     VARCHAR(255) NOT NULL COMMENT '来源主键原值,多列以 | 连接',
  rule_id     VARCHAR(32) NOT NULL COMMENT '可疑之处',
  column_name VARCHAR(128) NOT NULL COMMENT '入库字段',
  value       VARCHAR(1000) NULL COMMENT '来源值',
  value_hash  CHAR(32) NOT NULL COMMENT '字段与来源值的摘要',
  message_zh  VARCHAR(500) NOT NULL COMMENT '说明',
  state       VARCHAR(16) NOT NULL COMMENT 'open 待处理,resolved 已消除',
  created_at  DATETIME(3) NOT NULL COMMENT '首次发现的时刻(UTC)',
  PRIMARY KEY (id),
  UNIQUE KEY data_issue_once (source, table_name, row_key, rule_id, value_hash),
  KEY data_issue_open (source, table_name, state)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '已入库但可疑的值';

CREATE TABLE ddl_history (
  file       VARCHAR(255) NOT NULL COMMENT '定义文件,安装目录下的以 home: 开头',
  sha256     CHAR(64) NOT NULL COMMENT '文件内容的摘要;已执行的文件不得再改',
  table_name VARCHAR(128) NOT NULL COMMENT '所建的表',
  applied_at DATETIME(3) NOT NULL COMMENT '执行时刻(UTC)',
  PRIMARY KEY (file)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '已执行的 Iceberg 建表文件';
