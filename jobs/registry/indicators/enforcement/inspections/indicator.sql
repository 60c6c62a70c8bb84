-- Grain: window × unit × sector, each also as all; inspections by their day.
SELECT
  p.window_id,
  i.unit_code,
  i.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM inspection i
JOIN period p ON i.inspected_on >= p.period_start AND i.inspected_on < p.period_end
WHERE i.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, i.unit_code),
  (p.window_id, i.sector_code),
  (p.window_id, i.unit_code, i.sector_code)
)
