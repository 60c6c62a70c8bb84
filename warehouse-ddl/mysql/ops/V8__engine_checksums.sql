-- One row per run, indicator and engine: what the engine's values add up to.
CREATE TABLE engine_checksum (
  release_id   VARCHAR(24)  NOT NULL COMMENT '发布编号',
  attempt      VARCHAR(64)  NOT NULL COMMENT '运行的标识,与 release_.manifest 的 attempt 相同',
  indicator_id VARCHAR(128) NOT NULL COMMENT '指标代码',
  engine       VARCHAR(16)  NOT NULL COMMENT '计算引擎:duckdb、spark',
  leads        BOOLEAN      NOT NULL COMMENT '是否为发布值的引擎',
  value_rows   INT          NOT NULL COMMENT '指标值行数,不含补零',
  checksum     CHAR(32)     NOT NULL COMMENT '与次序无关的校验和:各值 SHA-256 前 128 位之和',
  PRIMARY KEY (release_id, attempt, indicator_id, engine)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '指标的引擎校验和';
