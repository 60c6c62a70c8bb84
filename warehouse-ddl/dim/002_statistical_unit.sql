-- Filled by every run from the code lists of the product and the home.
CREATE TABLE dim.statistical_unit (
  unit_code STRING NOT NULL COMMENT '统计单位代码',
  name_zh STRING NOT NULL COMMENT '名称',
  kind STRING COMMENT '类别:district 县区、zone 功能区、municipal 市直、unknown 未归属',
  sort_no INT NOT NULL COMMENT '排列顺序'
) COMMENT '统计单位(互不重叠)';
