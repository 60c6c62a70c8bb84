-- One row per plan that the daemon started: when, and how it ended.
CREATE TABLE IF NOT EXISTS plan_firing (
  firing_id    VARCHAR(120) NOT NULL COMMENT 'Quartz 的触发实例号',
  plan         VARCHAR(64)  NOT NULL COMMENT '计划名称',
  due_at       TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) COMMENT '应触发时刻',
  started_at   TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) COMMENT '进程启动时刻',
  ended_at     TIMESTAMP(3) NULL DEFAULT NULL COMMENT '进程结束时刻；空为正在运行或守护进程中断',
  pid          BIGINT       NOT NULL COMMENT '进程号',
  exit_status  INT          NULL COMMENT '退出码：0 成功，10–50 按责任方；空为未知',
  log_file     VARCHAR(500) NOT NULL COMMENT '该次运行的输出文件',
  PRIMARY KEY (firing_id),
  KEY plan_firing_started (started_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='守护进程启动的每次计划运行';
