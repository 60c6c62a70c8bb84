-- One row per hazard and forced measure against it: that of its inspection (the major hazards', if it found any), else its enterprise's.
WITH rule AS (
  SELECT MAX(value) AS link FROM codelist_hazard_rule WHERE code = 'forced_link'
),
inspected AS (
  SELECT
    h.source,
    h.hazard_no,
    h.inspection_no,
    h.hazard_level,
    MAX(CASE WHEN h.hazard_level = 'major' THEN 1 ELSE 0 END) OVER (PARTITION BY h.source, h.inspection_no) AS with_major
  FROM hazard h
  WHERE h.inspection_no IS NOT NULL
)
SELECT i.source, i.hazard_no, m.measure_no, m.measure_kind, m.started_on, m.ended_on
FROM inspected i
JOIN forced_measure m ON m.source = i.source AND m.inspection_no = i.inspection_no
WHERE m.counted AND (i.hazard_level = 'major' OR i.with_major = 0)
UNION ALL
SELECT h.source, h.hazard_no, m.measure_no, m.measure_kind, m.started_on, m.ended_on
FROM hazard h
JOIN forced_measure m ON m.enterprise_uscc = h.enterprise_uscc
CROSS JOIN rule r
WHERE m.counted AND r.link = 'inspection_or_enterprise' AND h.inspection_no IS NULL
  AND h.hazard_level = 'major' AND m.started_on >= h.found_on
  AND (h.closed_on IS NULL OR m.started_on <= h.closed_on)
