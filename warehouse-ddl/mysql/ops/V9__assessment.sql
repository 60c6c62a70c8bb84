-- Year-end assessments: what was handed in, what was frozen, what was contested, and the head of the audit trail.
CREATE TABLE assessment (
  assessment_id VARCHAR(64)  NOT NULL COMMENT '考核编号,即目录名,如 2025-districts',
  title         VARCHAR(200) NOT NULL COMMENT '名称',
  rubric        VARCHAR(128) NOT NULL COMMENT '评分细则及版本,如 shuozhou/2025',
  month         CHAR(7)      NOT NULL COMMENT '所用发布的月份 yyyy-MM',
  state         VARCHAR(20)  NOT NULL COMMENT 'draft 拟定、self_evaluation 自评、review 评审、frozen 已冻结、announced 已公布、appeal 申诉、final 终结',
  round         INT          NOT NULL COMMENT '最近一次冻结的轮次;0 为尚未冻结',
  announced_on  DATE         NULL COMMENT '首次公布之日(当地);申诉期自次日起算',
  created_at    DATETIME(3)  NOT NULL COMMENT '建立时刻(UTC)',
  created_by    VARCHAR(64)  NOT NULL COMMENT '建立人',
  PRIMARY KEY (assessment_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '年度考核';

CREATE TABLE assessment_round (
  assessment_id VARCHAR(64)  NOT NULL COMMENT '考核编号',
  round         INT          NOT NULL COMMENT '轮次,从 1 起;只增不改',
  kind          VARCHAR(12)  NOT NULL COMMENT 'freeze 首次冻结、rescore 经批准重评、appeal 申诉裁定',
  frozen_at     DATETIME(3)  NOT NULL COMMENT '冻结时刻(UTC)',
  frozen_by     VARCHAR(64)  NOT NULL COMMENT '冻结人',
  role          VARCHAR(32)  NOT NULL COMMENT '冻结人的岗位',
  why           VARCHAR(1000) NOT NULL COMMENT '理由',
  release_id    VARCHAR(24)  NOT NULL COMMENT '所用发布',
  rubric        VARCHAR(128) NOT NULL COMMENT '评分细则及版本',
  rubric_sha256 CHAR(64)     NOT NULL COMMENT '细则原文的 SHA-256',
  rubric_text   LONGTEXT     NOT NULL COMMENT '细则原文(rubric.yml)',
  inputs_sha256 CHAR(64)     NOT NULL COMMENT '输入数据(规范 JSON)的 SHA-256',
  inputs        LONGBLOB     NOT NULL COMMENT '输入数据:规范 JSON,gzip',
  result_sha256 CHAR(64)     NOT NULL COMMENT '得分(规范 JSON)的 SHA-256',
  result        LONGBLOB     NOT NULL COMMENT '得分:规范 JSON,gzip',
  PRIMARY KEY (assessment_id, round)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '冻结的轮次:得分只由此算出';

CREATE TABLE assessment_sheet (
  receipt       VARCHAR(160) NOT NULL COMMENT '回执编号',
  assessment_id VARCHAR(64)  NOT NULL COMMENT '考核编号',
  kind          VARCHAR(12)  NOT NULL COMMENT 'self 自评表、review 评分表、facts 事项表',
  unit          VARCHAR(64)  NOT NULL COMMENT '被考核单位代码;事项表为空串',
  assessor      VARCHAR(64)  NOT NULL COMMENT '评分人;自评表、事项表为空串',
  file_name     VARCHAR(255) NOT NULL COMMENT '收到的文件名',
  sha256        CHAR(64)     NOT NULL COMMENT '文件的 SHA-256;原件存 sheets/received/<回执编号>',
  version       INT          NOT NULL COMMENT '第几次报送,从 1 起',
  state         VARCHAR(12)  NOT NULL COMMENT 'current 有效、superseded 已被取代',
  received_at   DATETIME(3)  NOT NULL COMMENT '收到时刻(UTC)',
  submitted_by  VARCHAR(64)  NOT NULL COMMENT '报送人',
  PRIMARY KEY (receipt),
  KEY assessment_sheet_of (assessment_id, kind, unit, assessor, state)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '收到的考核表';

CREATE TABLE assessment_mark (
  receipt        VARCHAR(160)  NOT NULL COMMENT '回执编号',
  item           VARCHAR(64)   NOT NULL COMMENT '考核项目',
  cell           VARCHAR(64)   NOT NULL COMMENT '所在单元格,如 评分表!E7',
  points         DECIMAL(12,4) NULL COMMENT '得分;是否题和不适用为空',
  answer         TINYINT       NULL COMMENT '是否题:1 是、0 否;其余为空',
  not_applicable TINYINT       NOT NULL COMMENT '1 不适用',
  reason         VARCHAR(2000) NOT NULL COMMENT '扣分或不适用的理由;满分可为空串',
  evidence       TEXT          NOT NULL COMMENT '佐证材料(JSON):文件、SHA-256、日期',
  PRIMARY KEY (receipt, item)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '评分表中的评分';

CREATE TABLE assessment_fact (
  receipt     VARCHAR(160)  NOT NULL COMMENT '回执编号',
  line        INT           NOT NULL COMMENT '文件中的行号',
  fact_id     VARCHAR(32)   NOT NULL COMMENT '事项编号,考核内唯一',
  unit        VARCHAR(64)   NOT NULL COMMENT '被考核单位代码',
  kind        VARCHAR(64)   NOT NULL COMMENT '事项种类,见评分细则',
  level       VARCHAR(32)   NOT NULL COMMENT '层级;无则空串',
  fact_key    VARCHAR(200)  NOT NULL COMMENT '同一事项的标识,如文号',
  occurred_on DATE          NOT NULL COMMENT '发生日期',
  found_on    DATE          NOT NULL COMMENT '发现日期',
  quantity    DECIMAL(16,4) NOT NULL COMMENT '数量,缺省 1',
  document    VARCHAR(300)  NOT NULL COMMENT '依据文件',
  approver    VARCHAR(64)   NOT NULL COMMENT '批准人;不需要的为空串',
  note        VARCHAR(1000) NOT NULL COMMENT '说明',
  evidence    TEXT          NOT NULL COMMENT '佐证材料(JSON):文件、SHA-256、日期',
  PRIMARY KEY (receipt, line)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '事项:加分、通报、否决等';

CREATE TABLE assessment_appeal (
  appeal_no     VARCHAR(80)   NOT NULL COMMENT '申诉编号:考核编号-A四位序号',
  assessment_id VARCHAR(64)   NOT NULL COMMENT '考核编号',
  round         INT           NOT NULL COMMENT '所申诉的轮次',
  unit          VARCHAR(64)   NOT NULL COMMENT '申诉单位代码',
  item          VARCHAR(64)   NOT NULL COMMENT '考核项目',
  requested     DECIMAL(12,4) NOT NULL COMMENT '要求的得分',
  ground        VARCHAR(2000) NOT NULL COMMENT '申诉理由',
  evidence      TEXT          NOT NULL COMMENT '佐证材料(JSON):文件、SHA-256、日期',
  filed_at      DATETIME(3)   NOT NULL COMMENT '提出时刻(UTC)',
  filed_by      VARCHAR(64)   NOT NULL COMMENT '提出人',
  state         VARCHAR(12)   NOT NULL COMMENT 'filed 待裁定、upheld 予以支持、rejected 不予支持',
  points        DECIMAL(12,4) NULL COMMENT '裁定后的得分;未支持的为空',
  document      VARCHAR(300)  NOT NULL COMMENT '裁定文件;待裁定的为空串',
  decided_by    VARCHAR(64)   NOT NULL COMMENT '裁定人;待裁定的为空串',
  role          VARCHAR(32)   NOT NULL COMMENT '裁定人的岗位;待裁定的为空串',
  why           VARCHAR(1000) NOT NULL COMMENT '裁定理由;待裁定的为空串',
  decided_at    DATETIME(3)   NULL COMMENT '裁定时刻(UTC);待裁定的为空',
  PRIMARY KEY (appeal_no),
  KEY assessment_appeal_of (assessment_id, state)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '申诉';

-- The last entry that was written: one that is missing from the end would break no chain.
CREATE TABLE audit_head (
  only_one TINYINT  NOT NULL COMMENT '恒为 1',
  event_id BIGINT   NOT NULL COMMENT '最后一条留痕的编号',
  hash     CHAR(64) NOT NULL COMMENT '其 hash',
  PRIMARY KEY (only_one)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '留痕的末条';

INSERT INTO audit_head (only_one, event_id, hash)
SELECT 1, id, hash FROM audit_event ORDER BY id DESC LIMIT 1;
