-- Rewritten from <home>/milestones by every 'anshu project load'.
CREATE TABLE dim.plan_milestone (
  plan STRING NOT NULL COMMENT '规划或方案名称',
  jurisdiction STRING NOT NULL COMMENT '辖区：统计单位代码；全市为空串，其他城市写名称',
  project STRING NOT NULL COMMENT '任务或重点工程',
  milestone STRING NOT NULL COMMENT '节点',
  department STRING NOT NULL COMMENT '责任部门',
  due_on DATE NOT NULL COMMENT '应完成日期（含）',
  done_on DATE COMMENT '完成日期；未完成的为空',
  note STRING COMMENT '说明',
  source STRING NOT NULL COMMENT '出处',
  load_no STRING NOT NULL COMMENT '载入编号'
) COMMENT '任务和重点工程的节点';
