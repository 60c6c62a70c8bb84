-- Grain: window × unit × medium, each also as all; exposures by their day.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.medium AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM exposure e
JOIN period p ON e.exposed_on >= p.period_start AND e.exposed_on < p.period_end
WHERE e.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.medium),
  (p.window_id, e.unit_code, e.medium)
)
