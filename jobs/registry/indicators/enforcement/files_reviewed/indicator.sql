-- Grain: window × unit × verdict, each also as all; case files by the day of review.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.review_verdict AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM case_file c
JOIN period p ON c.reviewed_on >= p.period_start AND c.reviewed_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.review_verdict),
  (p.window_id, c.unit_code, c.review_verdict)
)
