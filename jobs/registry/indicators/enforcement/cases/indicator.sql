-- Grain: window × unit × sector, each also as all; penalty decisions by their day.
SELECT
  p.window_id,
  c.unit_code,
  c.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM penalty_case c
JOIN period p ON c.decided_on >= p.period_start AND c.decided_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.sector_code),
  (p.window_id, c.unit_code, c.sector_code)
)
