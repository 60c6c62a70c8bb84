-- What reports and the console read. Every table is keyed by the release: an edition never changes.
CREATE TABLE release_ (
  release_id   VARCHAR(24)  NOT NULL COMMENT '发布编号,如 R2026-06-e1',
  month        CHAR(7)      NOT NULL COMMENT '报告月份 yyyy-MM',
  edition      INT          NOT NULL COMMENT '版次;同一月份以最大者为准',
  as_of        DATETIME     NOT NULL COMMENT '数据截止知悉时间(当地时间)',
  computed_at  DATETIME     NOT NULL COMMENT '计算完成时间(当地时间)',
  code_version VARCHAR(64)  NOT NULL COMMENT '程序与定义的版本',
  city_name    VARCHAR(100) NOT NULL COMMENT '城市名称',
  city_code    VARCHAR(12)  NOT NULL COMMENT '城市的行政区划代码',
  PRIMARY KEY (release_id),
  UNIQUE KEY release_month_edition (month, edition)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '已发布的月报';

CREATE TABLE period (
  release_id   VARCHAR(24) NOT NULL COMMENT '发布编号',
  window_id    VARCHAR(24) NOT NULL COMMENT '时段',
  period_start DATE        NOT NULL COMMENT '起(含)',
  period_end   DATE        NOT NULL COMMENT '止(不含)',
  PRIMARY KEY (release_id, window_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '时段';

CREATE TABLE indicator_value (
  release_id    VARCHAR(24)    NOT NULL COMMENT '发布编号',
  indicator_id  VARCHAR(80)    NOT NULL COMMENT '指标代码',
  window_id     VARCHAR(24)    NOT NULL COMMENT '时段',
  unit_code     VARCHAR(12)    NOT NULL COMMENT '统计单位;空串为全部',
  sector_code   VARCHAR(40)    NOT NULL COMMENT '统计行业;空串为全部',
  category_code VARCHAR(40)    NOT NULL COMMENT '类别;空串为全部',
  numerator     DECIMAL(24, 6) NOT NULL COMMENT '分子或数量',
  denominator   DECIMAL(24, 6) NULL COMMENT '分母;非比率的和待发布的为空',
  state         VARCHAR(24)    NOT NULL COMMENT 'ok 正常、pending_denominator 分母待发布',
  PRIMARY KEY (release_id, indicator_id, window_id, unit_code, sector_code, category_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '指标值';

CREATE TABLE dim_unit (
  release_id VARCHAR(24)  NOT NULL COMMENT '发布编号',
  unit_code  VARCHAR(12)  NOT NULL COMMENT '统计单位代码',
  name_zh    VARCHAR(100) NOT NULL COMMENT '名称',
  kind       VARCHAR(24)  NOT NULL COMMENT '类别',
  sort_no    INT          NOT NULL COMMENT '排列顺序',
  PRIMARY KEY (release_id, unit_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '统计单位';

CREATE TABLE dim_sector (
  release_id  VARCHAR(24)  NOT NULL COMMENT '发布编号',
  sector_code VARCHAR(40)  NOT NULL COMMENT '统计行业代码',
  name_zh     VARCHAR(100) NOT NULL COMMENT '名称',
  sort_no     INT          NOT NULL COMMENT '排列顺序',
  PRIMARY KEY (release_id, sector_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '统计行业';

CREATE TABLE dim_category (
  release_id    VARCHAR(24)  NOT NULL COMMENT '发布编号',
  category_code VARCHAR(40)  NOT NULL COMMENT '类别代码(特种设备种类)',
  name_zh       VARCHAR(100) NOT NULL COMMENT '名称',
  sort_no       INT          NOT NULL COMMENT '排列顺序',
  PRIMARY KEY (release_id, category_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '类别';

CREATE TABLE larger_accident (
  release_id       VARCHAR(24)    NOT NULL COMMENT '发布编号',
  accident_no      VARCHAR(64)    NOT NULL COMMENT '事故编号',
  occurred_on      DATE           NOT NULL COMMENT '发生日期',
  unit_code        VARCHAR(12)    NOT NULL COMMENT '统计单位代码',
  sector_code      VARCHAR(40)    NOT NULL COMMENT '统计行业代码',
  title            VARCHAR(200)   NULL COMMENT '事故名称',
  grade            VARCHAR(16)    NOT NULL COMMENT '等级:larger 较大、major 重大、extraordinary 特别重大',
  deaths           INT            NOT NULL COMMENT '死亡人数',
  serious_injuries INT            NULL COMMENT '重伤人数;未知为空',
  direct_loss_wan  DECIMAL(14, 2) NULL COMMENT '直接经济损失(万元);未知为空',
  PRIMARY KEY (release_id, accident_no)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '本月和本年累计发生的较大及以上事故';

CREATE TABLE note (
  release_id VARCHAR(24)  NOT NULL COMMENT '发布编号',
  sort_no    INT          NOT NULL COMMENT '顺序',
  kind       VARCHAR(32)  NOT NULL COMMENT '种类:quarantine、bad_uscc、pending_denominator、no_source',
  text_zh    VARCHAR(500) NOT NULL COMMENT '说明文字',
  PRIMARY KEY (release_id, sort_no)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '数据说明';
