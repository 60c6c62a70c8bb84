-- One row per credit event; place and sector are the subject's.
WITH subject AS (
  SELECT
    source,
    subject_no,
    MIN(subject_type) AS subject_type,
    MIN(enterprise_uscc) AS enterprise_uscc,
    MIN(unit_code) AS unit_code,
    MIN(sector_code) AS sector_code
  FROM credit_subject
  GROUP BY source, subject_no
)
SELECT
  l.event_no,
  l.source,
  l.subject_no,
  s.subject_type,
  COALESCE(l.enterprise_uscc, s.enterprise_uscc) AS enterprise_uscc,
  COALESCE(s.unit_code, 'UNK') AS unit_code,
  COALESCE(s.sector_code, 'other') AS sector_code,
  l.event_kind,
  l.happened_on,
  l.source_system,
  l.source_no,
  l.accident_no,
  l.amount,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_credit_event l
LEFT JOIN subject s ON s.source = l.source AND s.subject_no = l.subject_no
