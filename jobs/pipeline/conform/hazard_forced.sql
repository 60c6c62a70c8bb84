-- One row per hazard and forced measure against it: that of its inspection (the major hazards', if it found any), else its enterprise's.
WITH rule AS (
  SELECT MAX(value) AS link FROM codelist_hazard_rule WHERE code = 'forced_link'
),
weighed AS (
  SELECT
    h.source, h.hazard_no, h.inspection_no, h.enterprise_uscc, h.found_on, h.closed_on, h.hazard_level,
    MAX(CASE WHEN h.hazard_level = 'major' THEN 1 ELSE 0 END) OVER (PARTITION BY h.source, h.inspection_no) AS with_major
  FROM hazard h
)
SELECT w.source, w.hazard_no, m.measure_no, m.measure_kind, m.started_on, m.ended_on
FROM weighed w
JOIN forced_measure m ON m.source = w.source AND m.inspection_no = w.inspection_no
WHERE m.counted AND (w.hazard_level = 'major' OR w.with_major = 0)
UNION ALL
SELECT w.source, w.hazard_no, m.measure_no, m.measure_kind, m.started_on, m.ended_on
FROM weighed w
JOIN forced_measure m ON m.enterprise_uscc = w.enterprise_uscc
CROSS JOIN rule r
WHERE m.counted AND r.link = 'inspection_or_enterprise' AND w.inspection_no IS NULL
  AND w.hazard_level = 'major' AND m.started_on >= w.found_on
  AND (w.closed_on IS NULL OR m.started_on <= w.closed_on)
