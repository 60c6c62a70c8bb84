-- The accident that a decision punishes; it may be unknown to the accident source.
ALTER TABLE dwd.penalty_case
  ADD COLUMN accident_no STRING COMMENT '所处罚事故的编号，空为日常监督处罚或未注明';
