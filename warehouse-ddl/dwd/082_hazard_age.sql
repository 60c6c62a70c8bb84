-- Rebuilt by every run as known at its as_of; see jobs/pipeline/conform/hazard_age.sql.
CREATE TABLE dwd.hazard_age (
  source STRING NOT NULL COMMENT '数据源',
  hazard_no STRING NOT NULL COMMENT '隐患编号',
  age_kind STRING NOT NULL COMMENT '计时起点：open 自发现之日，overdue 自整改期限',
  band STRING NOT NULL COMMENT '时长分段，见代码表 hazard_age_band',
  from_on DATE NOT NULL COMMENT '起始日期（含）',
  until_on DATE COMMENT '截止日期（不含）；空为至今',
  hazard_level STRING NOT NULL COMMENT '隐患等级；来源未填的为 unknown',
  unit_code STRING NOT NULL COMMENT '统计单位（隐患的；无法归属的为 UNK）',
  sector_code STRING NOT NULL COMMENT '六大统计行业（隐患的）',
  counted BOOLEAN NOT NULL COMMENT '是否计入统计',
  exclusion_reason STRING COMMENT '不计入的原因；计入的为空'
) COMMENT '未销号隐患的存续时长分段：每行一段日期';
