-- Grain: window × unit × sector, each also as all; major hazards overdue without a forced measure at the cut-off day.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_life h
JOIN period p
  ON h.due_on < p.cut_off
WHERE h.counted AND h.hazard_level = 'major' AND (h.accepted_on IS NULL OR h.accepted_on > p.cut_off) AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off) AND (h.left_on IS NULL OR h.left_on > p.cut_off) AND (h.forced_on IS NULL OR h.forced_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code)
)
