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
CREATE TABLE tzsb.sb_dm (
  sb_id int NOT NULL COMMENT '设备序号',
  sbdm varchar(17) COMMENT '设备代码(17位:基本代码4 制造单位5 制造年份4 顺序号4)',
  djzbh varchar(30) COMMENT '使用登记证编号',
  fz_rq date COMMENT '发证日期',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (sb_id)
) COMMENT '新版设备代码与使用登记证(2022年起发证的设备)';
CREATE TABLE tzsb.sb_ztbg (
  bg_id bigint NOT NULL COMMENT '变更序号',
  sb_id int COMMENT '设备序号',
  zt char(1) COMMENT '变更后状态:Z在用 T停用 B报废 W未投用',
  bg_rq date COMMENT '变更日期',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (bg_id)
) COMMENT '设备状态变更';
CREATE TABLE tzsb.sb_yh (
  yh_bh varchar(24) NOT NULL COMMENT '隐患编号',
  sb_id int COMMENT '设备序号',
  ly char(1) COMMENT '来源:1检验发现 2监督检查 3单位自查',
  yh_jb char(1) COMMENT '级别:1一般 2严重',
  fx_rq date COMMENT '发现日期',
  zg_qx date COMMENT '整改期限',
  xh_rq date DEFAULT '0000-00-00' COMMENT '销号日期,零日期为未销号',
  ms varchar(200) COMMENT '描述',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (yh_bh)
) COMMENT '特种设备隐患';
CREATE TABLE tzsb.dt_jy (
  hj_bh varchar(24) NOT NULL COMMENT '呼救编号',
  sb_id int COMMENT '设备序号,未能对应电梯的为空',
  hj_sj datetime COMMENT '呼救时间',
  dd_sj datetime COMMENT '到达时间,未派人的为空',
  jc_sj datetime COMMENT '解救时间,非困人的为空',
  yy char(1) COMMENT '原因:1外部 2人为 3门系统 4控制系统 9其他',
  jb char(1) COMMENT '救援级别:1一级 2二级 3三级',
  bkrs int COMMENT '被困人数',
  lxr varchar(20) COMMENT '呼救人姓名',
  lxdh varchar(20) COMMENT '呼救人电话',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (hj_bh)
) COMMENT '电梯应急救援(96333)';
CREATE TABLE tzsb.qp_sj (
  sj_bh varchar(24) NOT NULL COMMENT '事件编号',
  pc_bh varchar(24) COMMENT '批次编号',
  sj_lx char(1) COMMENT '事件:1充装 2检验 3流转 4报废',
  sj_rq date COMMENT '日期',
  jz varchar(20) COMMENT '介质',
  sl int COMMENT '数量(只)',
  dw_uscc varchar(36) COMMENT '单位统一社会信用代码',
  qh_dm char(6) COMMENT '行政区划代码(2020版或2024版)',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (sj_bh)
) COMMENT '气瓶追溯(按批次汇总)';
CREATE TABLE tzsb.gd_gd (
  gd_bh varchar(24) NOT NULL COMMENT '管段编号',
  gd_mc varchar(100) COMMENT '管段名称',
  gd_jb varchar(4) COMMENT '管道级别:GA1 GA2 GB1 GB2 GC1 GC2 GC3',
  cd_km varchar(12) COMMENT '长度(公里),文本',
  sydw_uscc varchar(36) COMMENT '使用单位统一社会信用代码',
  qh_dm char(6) COMMENT '行政区划代码(2020版或2024版)',
  gnq_dm varchar(3) COMMENT '功能区代码',
  zt char(1) COMMENT '状态:Z在用 T停用 B报废 W未投用',
  ty_rq date COMMENT '投用日期',
  scjy_rq date COMMENT '上次定期检验日期,零日期或空为无',
  xcjy_rq date COMMENT '下次检验日期,零日期或空为不详',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (gd_bh)
) COMMENT '压力管道管段';
CREATE TABLE tzsb.wb_ht (
  ht_bh varchar(24) NOT NULL COMMENT '合同编号',
  sb_id int COMMENT '设备序号',
  wbdw_mc varchar(200) COMMENT '维保单位名称',
  wbdw_uscc varchar(36) COMMENT '维保单位统一社会信用代码',
  wb_fs char(1) COMMENT '方式:1半月维保 2按需维保',
  ks_rq date COMMENT '合同起',
  js_rq date COMMENT '合同止(含)',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (ht_bh)
) COMMENT '电梯维保合同';
CREATE TABLE tzsb.sb_cs (
  sb_id int NOT NULL COMMENT '设备序号',
  cs_lx char(1) COMMENT '使用场所:1车站 2医院 3学校 4商场 5景区 6住宅 7写字楼酒店 8厂区 9工地 0其他',
  wy_bz char(1) COMMENT '有无物业管理(电梯):Y/N',
  wxzj_bz char(1) COMMENT '有无维修资金(电梯):Y/N',
  bx_jz date COMMENT '责任保险止(含),零日期为未投保',
  fx_dj char(1) COMMENT '风险等级:1重大 2较大 3一般 4低',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (sb_id)
) COMMENT '设备使用场所与分级';
CREATE TABLE tzsb.gd_lc (
  gd_bh varchar(24) NOT NULL COMMENT '管段编号',
  gd_xl varchar(24) COMMENT '管道编号',
  qd_km varchar(12) COMMENT '起点里程(公里),文本',
  zd_km varchar(12) COMMENT '终点里程(公里),文本',
  gx_sj datetime COMMENT '更新时间',
  PRIMARY KEY (gd_bh)
) COMMENT '管段里程';
-- after load
ALTER TABLE tzsb.sb_dj ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.sb_jy ADD INDEX ix_gx_sj (gx_sj), ADD INDEX ix_sb_id (sb_id);
ALTER TABLE tzsb.sb_dm ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.sb_ztbg ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.sb_yh ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.dt_jy ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.qp_sj ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.gd_gd ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.wb_ht ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.sb_cs ADD INDEX ix_gx_sj (gx_sj);
ALTER TABLE tzsb.gd_lc ADD INDEX ix_gx_sj (gx_sj);
