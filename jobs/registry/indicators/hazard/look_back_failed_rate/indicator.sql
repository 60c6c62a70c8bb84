-- Grain: window × unit × sector, each also as all; hazards by the day of their first look back and those of them that failed.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE h.look_back_failed_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.looked_back_on >= p.period_start AND h.looked_back_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
