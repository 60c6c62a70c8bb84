-- What was sent to whom, with which files, and who said that it arrived.
CREATE TABLE delivery (
  delivery_no  VARCHAR(40)   NOT NULL COMMENT '分发编号:发布编号-四位序号',
  release_id   VARCHAR(24)   NOT NULL COMMENT '发布编号',
  recipient_id VARCHAR(64)   NOT NULL COMMENT '收件人,见 recipients.yml',
  unit_code    VARCHAR(20)   NOT NULL COMMENT '县区版的统计单位代码;其余为空串',
  name         VARCHAR(200)  NOT NULL COMMENT '收件单位名称,发送时的',
  role         VARCHAR(64)   NOT NULL COMMENT '身份:主送、抄送、存档等',
  edition      VARCHAR(12)   NOT NULL COMMENT '读者版本 internal 内部、district 县区、public 公开',
  channel      VARCHAR(12)   NOT NULL COMMENT '方式 mail、folder、sftp、webhook',
  address      VARCHAR(2000) NOT NULL COMMENT '邮箱、目录、服务器上的路径或群机器人名称',
  state        VARCHAR(12)   NOT NULL COMMENT 'sending 发送中(中断的停在此)、sent 已发出、failed 失败、skipped 条件不满足未发',
  reason       VARCHAR(1000) NOT NULL COMMENT '失败或未发的原因;已发出的为邮件编号或所存路径',
  files        MEDIUMTEXT    NOT NULL COMMENT '所发文件(JSON):名称、字节数、SHA-256、随附或给出地址',
  files_sha256 CHAR(64)      NOT NULL COMMENT '各文件名称和 SHA-256 的 SHA-256;相同即为同样的文件',
  resend_of    VARCHAR(40)   NOT NULL COMMENT '重发的是哪一次;不是重发的为空串',
  sent_by      VARCHAR(64)   NOT NULL COMMENT '何人发送',
  why          VARCHAR(1000) NOT NULL COMMENT '依据',
  started_at   DATETIME(3)   NOT NULL COMMENT '开始时刻(UTC)',
  ended_at     DATETIME(3)   NULL COMMENT '结束时刻(UTC);发送中为空',
  PRIMARY KEY (delivery_no),
  KEY delivery_of (release_id, recipient_id, unit_code)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '分发记录';

CREATE TABLE delivery_receipt (
  delivery_no VARCHAR(40)   NOT NULL COMMENT '分发编号',
  received_on DATE          NOT NULL COMMENT '对方确认收到之日(当地)',
  received_by VARCHAR(64)   NOT NULL COMMENT '对方何人确认',
  note        VARCHAR(1000) NOT NULL COMMENT '回执方式或内容',
  noted_by    VARCHAR(64)   NOT NULL COMMENT '登记人',
  noted_at    DATETIME(3)   NOT NULL COMMENT '登记时刻(UTC)',
  PRIMARY KEY (delivery_no)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '分发的回执';
