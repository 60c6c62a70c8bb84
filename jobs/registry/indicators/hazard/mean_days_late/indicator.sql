-- Grain: window × unit × sector, each also as all; hazards accepted late in the window, with their days late.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(h.days_late) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.accepted_on >= p.period_start AND h.accepted_on < p.period_end
WHERE h.counted AND h.days_late > 0
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
