-- Grain: window × unit × sector, each also as all; near misses.
SELECT
  p.window_id,
  n.unit_code,
  n.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM near_miss n
JOIN period p ON n.occurred_on >= p.period_start AND n.occurred_on < p.period_end
WHERE n.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, n.unit_code),
  (p.window_id, n.sector_code),
  (p.window_id, n.unit_code, n.sector_code)
)
