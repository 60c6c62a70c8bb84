-- Grain: service agency; its grade in force and the reports of the year to the end of the month.
WITH graded AS (
  SELECT g.subject_no, MAX(g.grade) AS grade, MAX(g.score) AS score
  FROM credit_grade g
  JOIN period p ON g.valid_from <= p.cut_off
  WHERE g.counted AND (g.in_force_before IS NULL OR g.in_force_before > p.cut_off)
  GROUP BY g.subject_no
),
reported AS (
  SELECT
    r.subject_no,
    COUNT(*) AS reports,
    COUNT(*) FILTER (WHERE r.violation) AS violations,
    COUNT(*) FILTER (WHERE r.published_on IS NULL OR r.published_on > p.cut_off) AS unpublished
  FROM agency_report r
  JOIN period p
    ON r.issued_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE) AND r.issued_on < p.period_end
  WHERE r.counted
  GROUP BY r.subject_no
)
SELECT
  s.subject_no,
  s.enterprise_name,
  s.unit_code,
  g.grade,
  g.score,
  COALESCE(r.reports, 0) AS reports,
  COALESCE(r.violations, 0) AS violations,
  COALESCE(r.unpublished, 0) AS unpublished
FROM credit_subject s
LEFT JOIN graded g ON g.subject_no = s.subject_no
LEFT JOIN reported r ON r.subject_no = s.subject_no
WHERE s.counted AND s.subject_type = 'agency'
ORDER BY g.score DESC NULLS LAST, s.subject_no
