-- Announced assessments: one row per round that was announced, with the scores of its units and items.
CREATE TABLE assessment (
  assessment_id VARCHAR(64)  NOT NULL COMMENT '考核编号',
  round         INT          NOT NULL COMMENT '轮次',
  title         VARCHAR(200) NOT NULL COMMENT '名称',
  rubric        VARCHAR(128) NOT NULL COMMENT '评分细则及版本',
  example       BOOLEAN      NOT NULL COMMENT '是否示例细则(须由安委会确认)',
  window_start  DATE         NOT NULL COMMENT '考核期起(含)',
  window_end    DATE         NOT NULL COMMENT '考核期止(不含)',
  release_id    VARCHAR(24)  NOT NULL COMMENT '所用发布',
  state         VARCHAR(12)  NOT NULL COMMENT 'announced 公布、final 终结、superseded 已被后一轮取代',
  announced_on  DATE         NOT NULL COMMENT '公布日期(当地)',
  inputs_sha256 CHAR(64)     NOT NULL COMMENT '冻结的输入数据的 SHA-256',
  PRIMARY KEY (assessment_id, round)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '已公布的考核';

CREATE TABLE assessment_score (
  assessment_id  VARCHAR(64)   NOT NULL COMMENT '考核编号',
  round          INT           NOT NULL COMMENT '轮次',
  unit_code      VARCHAR(64)   NOT NULL COMMENT '单位代码',
  unit_name      VARCHAR(200)  NOT NULL COMMENT '单位名称',
  unit_type      VARCHAR(16)   NOT NULL COMMENT 'district 县区、department 部门、committee 专委会、township 乡镇、zone 功能区',
  base           DECIMAL(12,4) NOT NULL COMMENT '基础分',
  reachable      DECIMAL(12,4) NOT NULL COMMENT '可得分',
  scaled         DECIMAL(12,4) NOT NULL COMMENT '折算后的基础分',
  bonus          DECIMAL(12,4) NOT NULL COMMENT '加分',
  deduction      DECIMAL(12,4) NOT NULL COMMENT '扣分(正数)',
  total          DECIMAL(12,4) NOT NULL COMMENT '总分',
  grade_by_score VARCHAR(64)   NOT NULL COMMENT '按分数的等次',
  grade          VARCHAR(64)   NOT NULL COMMENT '等次',
  grade_title    VARCHAR(64)   NOT NULL COMMENT '等次名称',
  grade_reason   VARCHAR(1000) NOT NULL COMMENT '两者不同的理由;相同为空串',
  rank_no        INT           NOT NULL COMMENT '同类单位中的名次;并列者同名次',
  tied           INT           NOT NULL COMMENT '同名次的单位数,含本单位',
  PRIMARY KEY (assessment_id, round, unit_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '单位得分';

CREATE TABLE assessment_item_score (
  assessment_id VARCHAR(64)   NOT NULL COMMENT '考核编号',
  round         INT           NOT NULL COMMENT '轮次',
  unit_code     VARCHAR(64)   NOT NULL COMMENT '单位代码',
  item          VARCHAR(64)   NOT NULL COMMENT '考核项目',
  sort_no       INT           NOT NULL COMMENT '顺序',
  part          VARCHAR(64)   NOT NULL COMMENT '部分',
  title         VARCHAR(300)  NOT NULL COMMENT '项目名称',
  available     DECIMAL(20,10) NOT NULL COMMENT '可得分(再分配后);不计的为 0',
  points        DECIMAL(12,4) NOT NULL COMMENT '得分',
  applicable    BOOLEAN       NOT NULL COMMENT '是否适用',
  formula       TEXT          NOT NULL COMMENT '算式',
  PRIMARY KEY (assessment_id, round, unit_code, item)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '项目得分';

CREATE TABLE assessment_public (
  assessment_id VARCHAR(64)   NOT NULL COMMENT '考核编号',
  unit_code     VARCHAR(64)   NOT NULL COMMENT '单位代码',
  unit_name     VARCHAR(200)  NOT NULL COMMENT '单位名称',
  unit_type     VARCHAR(16)   NOT NULL COMMENT '单位类别',
  rank_no       INT           NOT NULL COMMENT '名次',
  total         DECIMAL(12,4) NOT NULL COMMENT '总分',
  grade         VARCHAR(64)   NOT NULL COMMENT '等次名称',
  PRIMARY KEY (assessment_id, unit_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '向社会公开的结果:仅终结后写入';
