CREATE TABLE dim.review_candidate (
  kind STRING NOT NULL COMMENT '类别:enterprise 企业、accident 事故、hazard 隐患',
  left_key STRING NOT NULL COMMENT '一方的编号、代码或名称',
  right_key STRING NOT NULL COMMENT '另一方的编号或代码',
  reason STRING NOT NULL COMMENT '疑似的依据',
  decision STRING COMMENT '判定:same 同一、different 不同;未判定为空',
  decided_by STRING COMMENT '判定人'
) COMMENT '疑似同一对象的清单,由人判定,程序不自动归并';
