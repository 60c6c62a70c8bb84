-- Grain: window × unit × sector × category, each also as all; hazards by the day they were found and level.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  h.hazard_level AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_life h
JOIN period p
  ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code),
  (p.window_id, h.hazard_level),
  (p.window_id, h.unit_code, h.hazard_level)
)
