-- One row per run of a month; a run that was interrupted stays 'computing' until it is resumed or replaced.
CREATE TABLE release_ (
  release_id  VARCHAR(24) NOT NULL COMMENT '发布编号,如 R2026-06-e1',
  month       CHAR(7)     NOT NULL COMMENT '报告月份 yyyy-MM',
  edition     INT         NOT NULL COMMENT '版次,从 1 起',
  as_of       DATETIME(6) NOT NULL COMMENT '数据截止知悉时间(UTC)',
  computed_at DATETIME(6) NULL COMMENT '计算完成时间(UTC)',
  state       VARCHAR(12) NOT NULL COMMENT 'computing 计算中、published 已发布、superseded 已被更正版取代',
  inputs      CHAR(64)    NOT NULL COMMENT '全部输入(原始表快照、定义、分母)的 SHA-256',
  manifest    JSON        NOT NULL COMMENT '发布清单:表、快照、行数、定义与代码表的 SHA-256',
  PRIMARY KEY (release_id),
  UNIQUE KEY release_month_edition (month, edition)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '月报发布';
