-- What each source table looked like at its last read, and every change of it that was noticed.
CREATE TABLE source_column (
  source        VARCHAR(64)  NOT NULL COMMENT '来源系统',
  table_name    VARCHAR(64)  NOT NULL COMMENT '表(我方名称)',
  column_name   VARCHAR(128) NOT NULL COMMENT '来源字段,小写',
  declared_type VARCHAR(255) NOT NULL COMMENT '来源声明的类型,如 varchar(20)',
  family        VARCHAR(16)  NOT NULL COMMENT '类型大类 text、integer、decimal、date、datetime',
  present       TINYINT      NOT NULL COMMENT '1 最近一次读取时存在',
  first_seen    DATETIME(3)  NOT NULL COMMENT '首次见到的时刻(UTC)',
  changed_at    DATETIME(3)  NOT NULL COMMENT '最近一次变化的时刻(UTC)',
  PRIMARY KEY (source, table_name, column_name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源表的字段,按最近一次读取';

CREATE TABLE schema_drift (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  source      VARCHAR(64)  NOT NULL COMMENT '来源系统',
  table_name  VARCHAR(64)  NOT NULL COMMENT '表(我方名称)',
  column_name VARCHAR(128) NOT NULL COMMENT '来源字段,* 为整张表',
  kind        VARCHAR(16)  NOT NULL COMMENT 'added 新增,dropped 消失,returned 恢复,type_changed 类型改变,table_dropped 表消失',
  old_type    VARCHAR(255) NOT NULL COMMENT '原类型,空为无',
  new_type    VARCHAR(255) NOT NULL COMMENT '现类型,空为无',
  policy      VARCHAR(16)  NOT NULL COMMENT '契约的规定 freeze、evolve、quarantine、report、ignore',
  effect      VARCHAR(16)  NOT NULL COMMENT 'stopped 停止抽取,null 以空值入库,landed 照常入库,waits 不符的行隔离,unread 不读取',
  pull_id     VARCHAR(80)  NOT NULL COMMENT '最近一次发现它的抽取',
  first_seen  DATETIME(3)  NOT NULL COMMENT '首次发现的时刻(UTC)',
  last_seen   DATETIME(3)  NOT NULL COMMENT '最近发现的时刻(UTC)',
  resolved_at DATETIME(3)  NULL COMMENT '停止抽取的原因消除的时刻(UTC)',
  PRIMARY KEY (id),
  KEY drift_by_table (source, table_name, column_name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '来源表结构的变化';
