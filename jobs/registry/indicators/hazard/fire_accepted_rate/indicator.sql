-- Grain: window × unit × sector, each also as all; hazards found in the window and those of them accepted by the cut-off day.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE h.accepted_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted AND h.class_code = 'fire' AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
