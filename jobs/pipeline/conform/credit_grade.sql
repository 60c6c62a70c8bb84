-- One row per grade as given; a grade that its scheme does not define is 'unknown', never guessed.
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
  l.grade_no,
  l.source,
  l.subject_no,
  s.subject_type,
  s.enterprise_uscc,
  COALESCE(s.unit_code, 'UNK') AS unit_code,
  COALESCE(s.sector_code, 'other') AS sector_code,
  l.scheme,
  l.edition,
  COALESCE(g.grade, 'unknown') AS grade,
  l.grade AS reported_grade,
  CAST(g.rank AS INT) AS grade_rank,
  l.score,
  l.valid_from,
  l.valid_until,
  s.subject_no IS NOT NULL AS counted,
  CASE WHEN s.subject_no IS NULL THEN 'unknown_subject' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_credit_grade l
LEFT JOIN subject s ON s.source = l.source AND s.subject_no = l.subject_no
LEFT JOIN codelist_credit_grade g ON g.scheme = l.scheme AND g.grade = l.grade
