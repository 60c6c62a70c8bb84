-- What a certificate says of the whole table: the source's own checksum, deletions, and the state after the pull.
ALTER TABLE pull_certificate
  ADD COLUMN source_total    BIGINT NULL COMMENT '同一快照中来源整表的行数',
  ADD COLUMN deleted         BIGINT NOT NULL DEFAULT 0 COMMENT '来源已无、记为删除的行数',
  ADD COLUMN source_checksum CHAR(16) NULL COMMENT '来源自行计算、与收到的字节一致的校验和;空为协议不支持',
  ADD COLUMN source_position VARCHAR(255) NULL COMMENT '快照所处的时刻,如日志位置',
  ADD COLUMN live_rows       BIGINT NULL COMMENT '本次抽取后在库有效的行数',
  ADD COLUMN live_checksum   CHAR(16) NULL COMMENT '在库有效行的校验和,与次序无关',
  ADD COLUMN live_snapshot   BIGINT NULL COMMENT '以上两项所指的 Iceberg 快照',
  ADD COLUMN row_columns     TEXT NULL COMMENT '行摘要所含的列，按次序，以逗号连接';
