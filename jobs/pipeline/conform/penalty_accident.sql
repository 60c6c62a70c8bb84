-- One row per decision that follows an accident; the accident may be unknown to the accident source.
SELECT
  l.decision_no,
  l.source,
  l.accident_no,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_penalty_accident l
LEFT JOIN penalty_case p ON p.source = l.source AND p.decision_no = l.decision_no
