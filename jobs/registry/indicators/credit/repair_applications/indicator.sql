-- Grain: window × unit (and all); applications by their day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM credit_repair b
JOIN period p ON b.applied_on >= p.period_start AND b.applied_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
