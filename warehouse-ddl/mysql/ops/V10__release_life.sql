-- The life of what a release prints, one row per release: from the draft to the announcement. Every step is in the audit trail.
CREATE TABLE release_life (
  release_id    VARCHAR(24) NOT NULL COMMENT '发布编号,如 R2026-06-e1',
  rendering     INT         NOT NULL COMMENT '第几次生成的文件,从 1 起;内容不变的重新生成不计',
  state         VARCHAR(12) NOT NULL COMMENT 'draft 草稿、checked 已校核、approved 已签发、published 已印发、superseded 已被更正版取代、withdrawn 已撤回',
  files_sha256  CHAR(64)    NOT NULL COMMENT '全部文件名及其 SHA-256 的 SHA-256',
  rendered_at   DATETIME(3) NOT NULL COMMENT '生成时刻(UTC)',
  rendered_by   VARCHAR(64) NOT NULL COMMENT '生成文件的系统账号',
  checked_at    DATETIME(3) NULL COMMENT '校核时刻(UTC);未校核为空',
  checked_by    VARCHAR(64) NOT NULL COMMENT '校核人;生成时由程序校核的为生成的系统账号;未校核为空串',
  approved_at   DATETIME(3) NULL COMMENT '签发时刻(UTC);未签发为空',
  approved_by   VARCHAR(64) NOT NULL COMMENT '签发人,须为生成人、校核人以外的第二人;未签发为空串',
  approved_role VARCHAR(32) NOT NULL COMMENT '签发人的岗位;未签发为空串',
  embargo_until DATETIME(3) NULL COMMENT '此时刻(UTC,含)起方可印发;空为不限',
  published_at  DATETIME(3) NULL COMMENT '印发时刻(UTC);未印发为空',
  published_by  VARCHAR(64) NOT NULL COMMENT '印发人;未印发为空串',
  ended_at      DATETIME(3) NULL COMMENT '被取代或撤回的时刻(UTC);仍有效为空',
  successor     VARCHAR(24) NOT NULL COMMENT '取代它的更正版;无则空串',
  PRIMARY KEY (release_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '发布的印发过程';
