-- One row per use of an expert; what was paid for it is kept apart, in expert_fee.
WITH expert AS (
  SELECT source, subject_no, MIN(unit_code) AS unit_code
  FROM credit_subject
  WHERE subject_type = 'expert'
  GROUP BY source, subject_no
)
SELECT
  l.use_no,
  l.source,
  l.expert_no,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  l.task_kind,
  l.used_on,
  l.score,
  e.subject_no IS NOT NULL AS counted,
  CASE WHEN e.subject_no IS NULL THEN 'unknown_expert' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_expert_use l
LEFT JOIN expert e ON e.source = l.source AND e.subject_no = l.expert_no
LEFT JOIN area_map m ON m.area_code = l.area_code
