-- Grain: window × unit × sector, each also as all; hazards by the day they were first transferred.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_life h
JOIN period p
  ON h.transferred_on >= p.period_start AND h.transferred_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
