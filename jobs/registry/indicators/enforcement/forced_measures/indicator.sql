-- Grain: window × unit × kind of measure, each also as all; measures by their first day.
SELECT
  p.window_id,
  f.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  f.measure_kind AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM forced_measure f
JOIN period p ON f.started_on >= p.period_start AND f.started_on < p.period_end
WHERE f.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, f.unit_code),
  (p.window_id, f.measure_kind),
  (p.window_id, f.unit_code, f.measure_kind)
)
