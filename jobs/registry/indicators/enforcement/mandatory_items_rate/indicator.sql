-- Grain: window × unit × sector, each also as all; inspections on whose day there were mandatory items and those with all of them.
SELECT
  p.window_id,
  i.unit_code,
  i.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE i.items_checked >= i.items_required) AS numerator,
  COUNT(*) AS denominator
FROM inspection i
JOIN period p ON i.inspected_on >= p.period_start AND i.inspected_on < p.period_end
WHERE i.counted AND i.items_required > 0
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, i.unit_code),
  (p.window_id, i.sector_code),
  (p.window_id, i.unit_code, i.sector_code)
)
