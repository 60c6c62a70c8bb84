-- Grain: window × unit × kind of inspection, each also as all; inspections by their day.
SELECT
  p.window_id,
  i.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  i.inspection_kind AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM inspection i
JOIN period p ON i.inspected_on >= p.period_start AND i.inspected_on < p.period_end
WHERE i.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, i.unit_code),
  (p.window_id, i.inspection_kind),
  (p.window_id, i.unit_code, i.inspection_kind)
)
