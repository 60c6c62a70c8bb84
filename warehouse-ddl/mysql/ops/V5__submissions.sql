-- Receipts of the forms that other departments submit, and of reference data and targets.
CREATE TABLE submission (
  receipt_no   VARCHAR(80) NOT NULL COMMENT '回执编号:表式-统计单位-月份-v版次',
  form         VARCHAR(40) NOT NULL COMMENT '表式',
  edition      VARCHAR(20) NOT NULL COMMENT '表式的版本',
  unit_code    VARCHAR(20) NOT NULL COMMENT '统计单位代码',
  month        CHAR(7)     NOT NULL COMMENT '统计月份 yyyy-MM',
  version      INT         NOT NULL COMMENT '同一单位同一月份的第几次报送,从 1 起',
  file_name    VARCHAR(255) NOT NULL COMMENT '报送的文件名',
  sha256       CHAR(64)    NOT NULL COMMENT '文件内容的摘要',
  row_count    INT         NOT NULL COMMENT '行数',
  received_at  DATETIME(3) NOT NULL COMMENT '收到的时刻(UTC)',
  submitted_by VARCHAR(80) NOT NULL COMMENT '报送人',
  due_on       DATE        NOT NULL COMMENT '应报日期(含)',
  on_time      TINYINT     NOT NULL COMMENT '1 按时,0 逾期',
  state        VARCHAR(12) NOT NULL COMMENT 'current 现行,superseded 已被重新报送取代',
  PRIMARY KEY (receipt_no),
  UNIQUE KEY submission_version (form, unit_code, month, version)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '报送回执';

CREATE TABLE reference_load (
  load_no   VARCHAR(40) NOT NULL COMMENT '编号:类别-四位序号,也是文件名',
  kind      VARCHAR(16) NOT NULL COMMENT 'denominators 分母数据,targets 规划目标',
  file_name VARCHAR(255) NOT NULL COMMENT '载入的文件名',
  sha256    CHAR(64)    NOT NULL COMMENT '文件内容的摘要',
  row_count INT         NOT NULL COMMENT '新增的行数',
  known     INT         NOT NULL COMMENT '此前已有、未再存的行数',
  loaded_at DATETIME(3) NOT NULL COMMENT '载入的时刻(UTC)',
  loaded_by VARCHAR(80) NOT NULL COMMENT '载入人',
  PRIMARY KEY (load_no)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '参考数据和目标的载入记录';
