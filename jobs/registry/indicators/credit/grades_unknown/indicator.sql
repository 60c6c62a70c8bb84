-- Grain: window × unit (and all); grades that are unknown, by the day they begin.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM credit_grade b
JOIN period p ON b.valid_from >= p.period_start AND b.valid_from < p.period_end
WHERE b.counted
  AND b.grade = 'unknown'
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
