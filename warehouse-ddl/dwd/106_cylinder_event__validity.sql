-- Whether a filling was of cylinders in date; see jobs/pipeline/conform/cylinder_filling.sql.
ALTER TABLE dwd.cylinder_event
  ADD COLUMN valid_until DATE COMMENT '充装时所依据的检验有效期止（含）；没有检验记录的为空',
  ADD COLUMN traceable BOOLEAN COMMENT '充装是否可追溯：批次和此前的检验均有记录；非充装的为空',
  ADD COLUMN violation STRING COMMENT '充装违规：expired 超期未检充装，scrapped 报废后充装；无的为空';
