-- Grain: window × unit × sector, each also as all; hazards found in the window that are relapses.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_life h
JOIN period p
  ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted AND h.relapse_of IS NOT NULL AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
