-- How firm the figures of a release were when it was published, and of which scope they are.
CREATE TABLE figure_status (
  release_id    VARCHAR(24)  NOT NULL COMMENT '发布编号',
  indicator_id  VARCHAR(80)  NOT NULL COMMENT '指标代码',
  window_id     VARCHAR(24)  NOT NULL COMMENT '时段',
  status        VARCHAR(12)  NOT NULL COMMENT 'provisional 暂定、final 最终;分母待发布的见 indicator_value.state',
  final_on      DATE         NOT NULL COMMENT '自此日(含)起的数据为最终数',
  scope_id      VARCHAR(64)  NOT NULL COMMENT '统计口径;空串为无专门口径',
  scope_edition VARCHAR(200) NOT NULL COMMENT '该时段所属的口径版本;跨版本的以逗号分隔',
  comparable    BOOLEAN      NOT NULL COMMENT '与所比时段(上年同期等)口径是否可比;无所比时段的为真',
  PRIMARY KEY (release_id, indicator_id, window_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '指标值的状态和口径';
