-- Grain: window × unit × result, each also as all; decisions by their day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.result AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM credit_repair b
JOIN period p ON b.decided_on >= p.period_start AND b.decided_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.result),
  (p.window_id, b.unit_code, b.result)
)
