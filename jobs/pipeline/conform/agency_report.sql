-- One row per report of a service agency; the place is the agency's.
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
  l.report_no,
  l.source,
  l.subject_no,
  s.enterprise_uscc AS agency_uscc,
  l.enterprise_uscc,
  COALESCE(s.unit_code, 'UNK') AS unit_code,
  l.report_kind,
  l.issued_on,
  l.published_on,
  l.violation,
  s.subject_no IS NOT NULL AS counted,
  CASE WHEN s.subject_no IS NULL THEN 'unknown_subject' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_agency_report l
LEFT JOIN subject s ON s.source = l.source AND s.subject_no = l.subject_no
