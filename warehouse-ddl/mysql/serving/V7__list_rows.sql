-- Named cases of a release: the rows of lists and ledgers that its reports print, as the release knew them.
CREATE TABLE list_ (
  release_id VARCHAR(24)  NOT NULL COMMENT '发布编号',
  list_id    VARCHAR(80)  NOT NULL COMMENT '名单,如 hazard.ledger',
  scope      VARCHAR(120) NOT NULL COMMENT '范围:空串为整张名单,否则为 列=值',
  title_zh   VARCHAR(200) NOT NULL COMMENT '名单名称',
  columns_   TEXT         NOT NULL COMMENT '各列,JSON 数组:name、type、zh',
  row_count  INT          NOT NULL COMMENT '行数',
  PRIMARY KEY (release_id, list_id, scope)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '报告所用的名单;一经写入不再改变';

CREATE TABLE list_row (
  release_id VARCHAR(24)  NOT NULL COMMENT '发布编号',
  list_id    VARCHAR(80)  NOT NULL COMMENT '名单',
  scope      VARCHAR(120) NOT NULL COMMENT '范围',
  sort_no    INT          NOT NULL COMMENT '顺序,从 1 起',
  unit_code  VARCHAR(64)  NOT NULL COMMENT '统计单位;空串为无',
  cells      MEDIUMTEXT   NOT NULL COMMENT '各列的值,JSON 对象;未知的没有',
  PRIMARY KEY (release_id, list_id, scope, sort_no)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '名单的行';
