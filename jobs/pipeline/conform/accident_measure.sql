-- One row per measure that an accident's investigation asks for; place and sector are the accident's.
SELECT
  l.measure_no,
  l.source,
  l.accident_no,
  l.owner,
  l.due_on,
  l.done_on,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_accident_measure l
LEFT JOIN accident p ON p.source = l.source AND p.accident_no = l.accident_no
