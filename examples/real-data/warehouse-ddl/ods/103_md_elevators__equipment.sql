-- Versions of one row of the Maryland elevator register as received, append-only.
CREATE TABLE ods.md_elevators__equipment (
  equipment_no STRING NOT NULL COMMENT '登记号',
  area_code STRING NOT NULL COMMENT '县名',
  equipment_status STRING NOT NULL COMMENT '状态:in_use 在用,stopped 停用',
  next_due_on DATE COMMENT '证书到期日,即下次检验日期',
  category_code STRING NOT NULL COMMENT '映射到特种设备目录的品种',
  _source STRING NOT NULL COMMENT '来源系统',
  _pull_id STRING NOT NULL COMMENT '抽取编号',
  _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻(从此时起为已知)',
  _op STRING NOT NULL COMMENT '变化:insert 新增,update 更新,delete 删除',
  _row_key STRING NOT NULL COMMENT '来源主键原值',
  _row_hash STRING NOT NULL COMMENT '入库各列的 128 位摘要'
) COMMENT '马里兰州电梯登记';
