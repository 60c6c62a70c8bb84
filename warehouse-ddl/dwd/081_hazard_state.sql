-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hazard_state.sql.
CREATE TABLE dwd.hazard_state (
  source STRING NOT NULL COMMENT '数据源',
  hazard_no STRING NOT NULL COMMENT '隐患编号',
  state STRING NOT NULL COMMENT '状态，见代码表 hazard_state',
  is_open BOOLEAN NOT NULL COMMENT '是否尚未销号、未退出、未撤销',
  from_on DATE NOT NULL COMMENT '起始日期（含）',
  until_on DATE COMMENT '截止日期（不含）；空为至今',
  prior_state STRING COMMENT '前一状态；第一段为空',
  is_first BOOLEAN NOT NULL COMMENT '是否自发现之日起的第一段',
  found_on DATE NOT NULL COMMENT '发现日期',
  due_on DATE COMMENT '整改期限：经批准延期的为延期后的期限',
  original_due_on DATE COMMENT '原整改期限',
  withdrawn_on DATE COMMENT '撤销日期',
  hazard_level STRING NOT NULL COMMENT '隐患等级；来源未填的为 unknown',
  unit_code STRING NOT NULL COMMENT '统计单位（隐患的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（隐患的）',
  on_site BOOLEAN NOT NULL COMMENT '是否当场整改：整改日期即发现日期',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空'
) COMMENT '隐患全流程状态：每行一段日期';
