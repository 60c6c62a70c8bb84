-- Both generations of codes, and what says when a device is due; see jobs/pipeline/conform/equipment_figure.sql.
ALTER TABLE dwd.equipment
  ADD COLUMN device_code STRING COMMENT '设备代码(17位,新版)',
  ADD COLUMN certificate_no STRING COMMENT '使用登记证编号',
  ADD COLUMN due_basis STRING COMMENT '下次检验日期的依据:report 检验报告,register 登记,rule 检验周期;不详的为空',
  ADD COLUMN due_rule STRING COMMENT '依据检验周期时所用的周期代码(codelists/inspection_cycle)';
