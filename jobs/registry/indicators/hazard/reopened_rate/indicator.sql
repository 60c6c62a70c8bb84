-- Grain: window × unit × sector, each also as all; hazards first accepted in the window and those of them opened again.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE h.reopened_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.first_accepted_on >= p.period_start AND h.first_accepted_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
