-- 特种设备系统:区划代码部分仍为2020版
DROP DATABASE IF EXISTS tzsb;
CREATE DATABASE tzsb CHARACTER SET utf8mb4 COMMENT '特种设备安全监察系统(演示)';
CREATE TABLE tzsb.sb_dj (
  sb_id int NOT NULL COMMENT '设备序号',
  zcdm varchar(20) COMMENT '设备注册代码',
  sblb_dm varchar(4) COMMENT '设备品种代码(特种设备目录)',
  sydw_mc varchar(200) COMMENT '使用单位名称',
  sydw_uscc varchar(36) COMMENT '使用单位统一社会信用代码',
  qh_dm char(6) COMMENT '行政区划代码(2020版或2024版)',
  gnq_dm varchar(3) COMMENT '功能区代码',
  zt char(1) COMMENT '状态:Z在用 T停用 B报废 W未投用',
  ty_rq date COMMENT '投用日期',
  xcjy_rq date COMMENT '下次检验日期,空或零日期为未知',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (sb_id)
) COMMENT '设备使用登记';
CREATE TABLE tzsb.sb_jy (
  jy_id bigint NOT NULL COMMENT '检验序号',
  sb_id int COMMENT '设备序号',
  jy_lx char(1) COMMENT '检验类型:1定期检验 2监督检验 3自行检测',
  jy_rq date COMMENT '检验日期',
  jl char(1) COMMENT '结论:1合格 2整改后合格 3不合格',
  xcjy_rq date COMMENT '下次检验日期',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (jy_id)
) COMMENT '设备检验';
-- after load
ALTER TABLE tzsb.sb_dj ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.sb_jy ADD INDEX ix_gx_sj (gx_sj), ADD INDEX ix_sb_id (sb_id);
