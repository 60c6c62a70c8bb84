-- One row per item checked in an inspection.
SELECT
  l.finding_no,
  l.source,
  l.inspection_no,
  l.item_code,
  l.mandatory,
  l.result,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_finding l
LEFT JOIN inspection p ON p.source = l.source AND p.inspection_no = l.inspection_no
