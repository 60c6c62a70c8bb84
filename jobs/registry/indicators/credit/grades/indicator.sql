-- Grain: window × unit × grade, each also as all; grades in force at the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.grade_code AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM credit_grade b
JOIN period p ON b.valid_from <= p.cut_off
WHERE b.counted
  AND (b.in_force_before IS NULL OR b.in_force_before > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.grade_code),
  (p.window_id, b.unit_code, b.grade_code)
)
