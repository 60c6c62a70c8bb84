-- 事故直报系统:字段名为汉语拼音缩写
DROP DATABASE IF EXISTS sgzb;
CREATE DATABASE sgzb CHARACTER SET utf8mb4 COMMENT '生产安全事故统计直报系统(演示)';
CREATE TABLE sgzb.t_sg_jbxx (
  sg_bh varchar(20) NOT NULL COMMENT '事故编号',
  sg_mc varchar(200) COMMENT '事故名称',
  fs_sj datetime COMMENT '发生时间',
  bg_sj datetime COMMENT '报告时间',
  xzqh_dm char(6) COMMENT '行政区划代码',
  gnq_dm varchar(3) COMMENT '功能区代码',
  hy_dm varchar(5) COMMENT '国民经济行业代码 GB/T 4754-2017',
  sgfl varchar(2) COMMENT '管理分类',
  sglx_dm varchar(3) COMMENT '事故类型代码 GB 6441-86',
  swrs int COMMENT '首报死亡人数(含下落不明)',
  zsrs int COMMENT '重伤人数(含急性工业中毒)',
  qsrs int COMMENT '轻伤人数',
  zjjjss decimal(12,2) COMMENT '直接经济损失(万元)',
  dw_mc varchar(200) COMMENT '事故单位名称',
  tyshxydm varchar(36) COMMENT '统一社会信用代码',
  sg_zt char(1) COMMENT '状态:A已首报 B已续报 C已结案 X申请核销 Y已核销',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (sg_bh)
) COMMENT '事故基本信息';
CREATE TABLE sgzb.t_sg_xb (
  xb_id varchar(20) NOT NULL COMMENT '续报编号',
  sg_bh varchar(20) COMMENT '事故编号',
  xb_lx char(1) COMMENT '续报类型:1补报死亡 2伤情变化 3损失变化 4结案 5核销',
  xb_sj datetime COMMENT '续报时间',
  sw_rq varchar(8) COMMENT '死亡日期 yyyyMMdd',
  sw_zj int DEFAULT 0 COMMENT '死亡人数增减',
  zs_zj int DEFAULT 0 COMMENT '重伤人数增减',
  ss_je decimal(12,2) COMMENT '变更后直接经济损失(万元)',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (xb_id)
) COMMENT '事故续报';
CREATE TABLE sgzb.t_sg_ry (
  ry_id bigint NOT NULL COMMENT '人员序号',
  sg_bh varchar(20) COMMENT '事故编号',
  xm varchar(20) COMMENT '姓名',
  sfzh varchar(18) COMMENT '公民身份号码',
  lxdh varchar(20) COMMENT '联系电话',
  xb char(1) COMMENT '性别:1男 2女',
  nl int COMMENT '年龄',
  shcd char(1) COMMENT '伤害程度:1死亡 2重伤 3轻伤 4下落不明',
  sw_rq varchar(8) COMMENT '死亡日期 yyyyMMdd',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (ry_id)
) COMMENT '事故伤亡人员';
CREATE TABLE sgzb.t_sg_dc (
  dc_id varchar(20) NOT NULL COMMENT '调查编号',
  sg_bh varchar(20) COMMENT '事故编号',
  dc_jb char(1) COMMENT '调查级别：1县级 2市级 3省级 4国家',
  ts_bz char(1) COMMENT '是否提级调查：Y/N',
  qd_rq date COMMENT '启动日期',
  pf_rq date COMMENT '调查报告批复日期，零日期为未到',
  ja_rq date COMMENT '结案日期，零日期为未到',
  gk_rq date COMMENT '调查报告公开日期，零日期为未到',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (dc_id)
) COMMENT '事故调查';
CREATE TABLE sgzb.t_sg_zgcs (
  cs_id varchar(24) NOT NULL COMMENT '措施编号',
  sg_bh varchar(20) COMMENT '事故编号',
  cs_nr varchar(200) COMMENT '措施内容',
  zrdw varchar(100) COMMENT '责任单位',
  jh_rq date COMMENT '要求完成日期',
  wc_rq date COMMENT '实际完成日期，零日期为未到',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (cs_id)
) COMMENT '事故整改和防范措施';
CREATE TABLE sgzb.t_sg_pg (
  pg_id varchar(20) NOT NULL COMMENT '评估编号',
  sg_bh varchar(20) COMMENT '事故编号',
  pg_rq date COMMENT '评估日期',
  pg_jl char(1) COMMENT '评估结论：1已落实 2部分落实 3未落实',
  gk_rq date COMMENT '公开日期，零日期为未到',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (pg_id)
) COMMENT '整改落实情况评估';
CREATE TABLE sgzb.t_sg_cbcx (
  al_bh varchar(20) NOT NULL COMMENT '认定编号',
  sg_bh varchar(20) COMMENT '事故编号',
  al_lx char(1) COMMENT '类型：1迟报 2漏报 3谎报 4瞒报',
  rd_rq date COMMENT '认定日期',
  rd_dw varchar(60) COMMENT '认定单位',
  zrr varchar(20) COMMENT '责任人姓名',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (al_bh)
) COMMENT '迟报漏报谎报瞒报认定';
CREATE TABLE sgzb.t_sg_wsbg (
  ws_id varchar(20) NOT NULL COMMENT '未遂编号',
  fs_sj datetime COMMENT '发生时间',
  xzqh_dm char(6) COMMENT '行政区划代码',
  gnq_dm varchar(3) COMMENT '功能区代码',
  hy_dm varchar(5) COMMENT '国民经济行业代码',
  sglx_dm varchar(3) COMMENT '可能的事故类型代码 GB 6441-86',
  kn_swrs int COMMENT '可能死亡人数',
  dw_mc varchar(200) COMMENT '单位名称',
  tyshxydm varchar(36) COMMENT '统一社会信用代码',
  ws_ms varchar(200) COMMENT '经过',
  bgr varchar(20) COMMENT '报告人姓名',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (ws_id)
) COMMENT '未遂事故报告';
CREATE TABLE sgzb.t_sg_fb (
  fb_id varchar(20) NOT NULL COMMENT '附表编号',
  sg_bh varchar(20) NOT NULL COMMENT '事故编号',
  jb_sj datetime COMMENT '接报时间',
  lr_sj datetime COMMENT '录入时间',
  wc_sj datetime COMMENT '完善时间',
  sglx2025_dm varchar(4) COMMENT '事故类型代码 GB 6441-2025',
  tzsb_zl varchar(20) COMMENT '特种设备种类',
  dj_qx varchar(1) COMMENT '定级情形 1爆炸 2整体倾覆 3主要受力结构件折断 4起升机构坠落',
  zl_sj decimal(8,2) COMMENT '滞留小时',
  zl_rs int COMMENT '滞留人数',
  zy_rs int COMMENT '转移人数',
  gl_mw decimal(8,2) COMMENT '锅炉功率 兆瓦',
  tl_sj decimal(8,2) COMMENT '锅炉中断运行小时',
  kc_tg int COMMENT '客车脱轨辆数',
  hc_tg int COMMENT '货车脱轨辆数',
  fmgx tinyint COMMENT '繁忙干线',
  zd_sj decimal(8,2) COMMENT '中断行车小时',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (fb_id)
) COMMENT '事故附表';
CREATE TABLE sgzb.t_sg_fp (
  fp_id varchar(20) NOT NULL COMMENT '编号',
  sg_bh varchar(20) COMMENT '事故编号',
  fp_lx char(1) COMMENT '类别：1复盘 2回头看',
  fp_rq date COMMENT '开展日期',
  gk_rq date COMMENT '公开日期，零日期为未公开',
  zcr varchar(20) COMMENT '主持人姓名',
  sc_bz tinyint DEFAULT 0 COMMENT '删除标志',
  gxsj datetime COMMENT '更新时间',
  PRIMARY KEY (fp_id)
) COMMENT '事故复盘和回头看';
-- after load
ALTER TABLE sgzb.t_sg_jbxx ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_xb ADD INDEX ix_gxsj (gxsj), ADD INDEX ix_sg_bh (sg_bh);
ALTER TABLE sgzb.t_sg_ry ADD INDEX ix_gxsj (gxsj), ADD INDEX ix_sg_bh (sg_bh);
ALTER TABLE sgzb.t_sg_dc ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_zgcs ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_pg ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_cbcx ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_wsbg ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_fb ADD INDEX ix_gxsj (gxsj);
ALTER TABLE sgzb.t_sg_fp ADD INDEX ix_gxsj (gxsj);
