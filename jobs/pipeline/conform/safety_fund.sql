-- One row per yearly report of safety funds; place and sector are the subject's.
WITH subject AS (
  SELECT
    enterprise_uscc,
    MIN_BY(sector_code, STRUCT(subject_status <> 'operating', subject_no)) AS sector_code,
    MIN_BY(unit_code, STRUCT(subject_status <> 'operating', subject_no)) AS unit_code
  FROM credit_subject
  WHERE enterprise_uscc IS NOT NULL
  GROUP BY enterprise_uscc
)
SELECT
  l.fund_no,
  l.source,
  l.enterprise_uscc,
  COALESCE(s.unit_code, 'UNK') AS unit_code,
  COALESCE(s.sector_code, 'other') AS sector_code,
  l.fund_year,
  l.extracted_yuan,
  l.used_yuan,
  l.reported_on,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_safety_fund l
LEFT JOIN subject s ON s.enterprise_uscc = l.enterprise_uscc
