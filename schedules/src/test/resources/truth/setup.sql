-- The figures of the report once more, by plain SQL on the source databases: written from the
-- definitions and the source's documentation, sharing no file with the product but the two
-- contested mappings (industry to sector, device code to kind), which are data.
-- Rows the ledger of planted dirt expects in quarantine are left out by key.
CREATE OR REPLACE FUNCTION truth.half_width(s VARCHAR(200)) RETURNS VARCHAR(200) DETERMINISTIC
BEGIN
  DECLARE i INT DEFAULT 1;
  DECLARE n INT;
  DECLARE r VARCHAR(200) DEFAULT '';
  IF s IS NULL THEN RETURN NULL; END IF;
  WHILE i <= CHAR_LENGTH(s) DO
    SET n = CONV(HEX(CONVERT(SUBSTRING(s, i, 1) USING ucs2)), 16, 10);
    IF n BETWEEN 65281 AND 65374 THEN
      SET r = CONCAT(r, CHAR(n - 65248 USING utf8mb4));
    ELSEIF n <> 12288 AND n <> 32 THEN
      SET r = CONCAT(r, SUBSTRING(s, i, 1));
    END IF;
    SET i = i + 1;
  END WHILE;
  RETURN UPPER(r);
END;

CREATE OR REPLACE FUNCTION truth.unit_of(zone_code VARCHAR(10), area_code VARCHAR(12)) RETURNS VARCHAR(10) DETERMINISTIC
  RETURN CASE
    WHEN zone_code IN ('JKQ', 'GXQ') THEN zone_code
    WHEN LEFT(area_code, 6) = '990100' THEN 'SZ'
    WHEN LEFT(area_code, 6) = '990106' THEN '990104'
    WHEN LEFT(area_code, 6) = '990123' THEN '990181'
    ELSE LEFT(area_code, 6)
  END;

CREATE OR REPLACE FUNCTION truth.division_of(industry_code VARCHAR(10)) RETURNS VARCHAR(2) DETERMINISTIC
  RETURN LEFT(REGEXP_REPLACE(industry_code, '^[A-Za-z]', ''), 2);

CREATE OR REPLACE FUNCTION truth.open_date(d DATE) RETURNS DATE DETERMINISTIC
  RETURN IF(d = '0000-00-00', NULL, d);

CREATE TABLE truth.refused AS
SELECT source_schema, source_table, row_key FROM demo_truth.planted_dirt WHERE expected_outcome = 'quarantined' AND kind <> 'duplicate_key';

CREATE INDEX refused_key ON truth.refused (source_table, row_key);

CREATE TABLE truth.late_change AS
SELECT u.sg_bh, u.xb_lx,
       IF(u.xb_lx = '1', STR_TO_DATE(u.sw_rq, '%Y%m%d'), DATE(u.xb_sj)) AS day,
       u.sw_zj, u.zs_zj, u.ss_je, u.xb_sj, u.xb_id
FROM sgzb.t_sg_xb u
WHERE u.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_xb' AND r.row_key = u.xb_id);

CREATE INDEX late_change_accident ON truth.late_change (sg_bh);

CREATE TABLE truth.accident AS
SELECT a.sg_bh AS id, DATE(a.fs_sj) AS day, truth.unit_of(a.gnq_dm, a.xzqh_dm) AS unit,
       COALESCE(s.sector_code, 'other') AS sector,
       COALESCE(s.industrial, 0) AS industrial,
       a.swrs + COALESCE((SELECT SUM(c.sw_zj) FROM truth.late_change c WHERE c.sg_bh = a.sg_bh AND c.xb_lx = '1'
            AND DATEDIFF(c.day, DATE(a.fs_sj)) <= IF(a.sgfl IN ('02', '03'), 7, 30)), 0) AS deaths,
       GREATEST(COALESCE(a.zsrs, 0) + COALESCE((SELECT SUM(c.zs_zj) FROM truth.late_change c WHERE c.sg_bh = a.sg_bh AND c.xb_lx IN ('1', '2')
            AND DATEDIFF(c.day, DATE(a.fs_sj)) <= IF(a.sgfl IN ('02', '03'), 7, 30)), 0), 0) AS serious,
       COALESCE((SELECT c.ss_je FROM truth.late_change c WHERE c.sg_bh = a.sg_bh AND c.xb_lx = '3' AND c.ss_je IS NOT NULL
            ORDER BY c.xb_sj DESC, c.xb_id DESC LIMIT 1), a.zjjjss) AS loss
FROM sgzb.t_sg_jbxx a LEFT JOIN truth.industry s ON s.division = truth.division_of(a.hy_dm)
WHERE a.sc_bz = 0 AND a.sg_zt <> 'Y'
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_jbxx' AND r.row_key = a.sg_bh);

ALTER TABLE truth.accident ADD COLUMN larger INT AS (deaths >= 3 OR serious >= 10 OR COALESCE(loss, 0) >= 1000);

CREATE TABLE truth.hazard AS
SELECT h.hazard_no AS id, truth.unit_of(h.zone_code, h.region_code) AS unit,
       COALESCE(s.sector_code, 'other') AS sector, h.level = '2' AS major,
       h.found_date AS found, COALESCE(truth.open_date(h.deadline_ext), h.deadline) AS due,
       truth.open_date(h.rectified_date) AS rectified, truth.open_date(h.closed_date) AS closed,
       truth.open_date(h.withdrawn_date) AS withdrawn, h.listed_level,
       truth.open_date(h.listed_date) AS listed, truth.open_date(h.delisted_date) AS delisted
FROM aqzf.hazard h LEFT JOIN truth.industry s ON s.division = truth.division_of(h.industry_code)
WHERE h.is_deleted = 0
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hazard' AND r.row_key = h.hazard_no)
UNION ALL
-- The hazard platform: what it shares with the enforcement system counts there.
SELECT p.hz_no, truth.unit_of(p.zone_code, p.region_code), COALESCE(s.sector_code, 'other'), p.grade = '重大',
       STR_TO_DATE(p.found_date, '%Y-%m-%d'), STR_TO_DATE(COALESCE(NULLIF(p.new_limit_date, ''), p.limit_date), '%Y-%m-%d'),
       STR_TO_DATE(NULLIF(p.rectified_date, ''), '%Y-%m-%d'), STR_TO_DATE(NULLIF(p.closed_date, ''), '%Y-%m-%d'),
       STR_TO_DATE(NULLIF(p.withdrawn_date, ''), '%Y-%m-%d'), IF(p.sup_level = '', '0', p.sup_level),
       STR_TO_DATE(NULLIF(p.sup_date, ''), '%Y-%m-%d'), STR_TO_DATE(NULLIF(p.unsup_date, ''), '%Y-%m-%d')
FROM yhpt.hz_hazard p LEFT JOIN truth.industry s ON s.division = truth.division_of(p.industry_code)
WHERE p.deleted = '0'
  AND NOT EXISTS (SELECT 1 FROM aqzf.hazard o WHERE o.hazard_no = truth.half_width(p.ref_no))
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_hazard' AND r.row_key = p.hz_no);

CREATE TABLE truth.inspection AS
SELECT i.inspect_no AS id, STR_TO_DATE(i.inspect_date, '%Y%m%d') AS day, truth.unit_of(i.zone_code, i.region_code) AS unit,
       COALESCE(s.sector_code, 'other') AS sector,
       COALESCE(NULLIF(truth.half_width(i.unit_uscc), ''), i.unit_name) AS enterprise
FROM aqzf.inspection i LEFT JOIN truth.industry s ON s.division = truth.division_of(i.industry_code)
WHERE i.is_deleted = 0 AND i.state = '1' AND i.third_party = 'N'
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'inspection' AND r.row_key = i.inspect_no);

CREATE TABLE truth.penalty AS
SELECT p.decision_no AS id, p.decision_date AS day, truth.unit_of(p.zone_code, p.region_code) AS unit,
       COALESCE(s.sector_code, 'other') AS sector, p.penalty_kind AS kind,
       CAST(REPLACE(truth.half_width(p.fine_amount), ',', '') AS DECIMAL(16, 2)) AS fine
FROM aqzf.penalty p LEFT JOIN truth.industry s ON s.division = truth.division_of(p.industry_code)
WHERE p.is_deleted = 0 AND p.revoked = 'N'
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'penalty' AND r.row_key = p.decision_no);

CREATE TABLE truth.subject AS
SELECT truth.half_width(uscc) AS uscc, MIN(subject_id) AS id FROM xypt.subject k
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'subject' AND r.row_key = CAST(k.subject_id AS CHAR))
GROUP BY truth.half_width(uscc);

CREATE INDEX subject_uscc ON truth.subject (uscc);

CREATE TABLE truth.blacklist AS
SELECT b.list_no AS id, MAX(b.listed_on) AS listed, MAX(b.expires_on) AS expires, MAX(b.removed_on) AS removed,
       MAX(b.region_code) AS region, MAX(truth.half_width(b.uscc)) AS uscc
FROM xypt.blacklist b
WHERE b.modified_at = (SELECT MAX(n.modified_at) FROM xypt.blacklist n WHERE n.list_no = b.list_no)
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'blacklist' AND r.row_key = b.list_no)
GROUP BY b.list_no;

CREATE TABLE truth.next_due AS
SELECT j.sb_id, j.xcjy_rq AS due, ROW_NUMBER() OVER (PARTITION BY j.sb_id ORDER BY j.jy_rq DESC, j.jy_id DESC) AS newest
FROM tzsb.sb_jy j
WHERE j.jl IN ('1', '2') AND truth.open_date(j.xcjy_rq) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'sb_jy' AND r.row_key = CAST(j.jy_id AS CHAR));

CREATE INDEX next_due_device ON truth.next_due (sb_id, newest);

CREATE TABLE truth.device AS
SELECT d.sb_id AS id, truth.unit_of(d.gnq_dm, d.qh_dm) AS unit, k.kind, d.zt AS status,
       COALESCE(n.due, truth.open_date(d.xcjy_rq)) AS due
FROM tzsb.sb_dj d JOIN truth.device_kind k ON k.code = d.sblb_dm AND k.counted = 1
LEFT JOIN truth.next_due n ON n.sb_id = d.sb_id AND n.newest = 1
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'sb_dj' AND r.row_key = CAST(d.sb_id AS CHAR));
