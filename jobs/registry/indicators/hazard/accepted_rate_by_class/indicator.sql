-- Grain: window × unit × sector × category, each also as all; hazards found in the window and those of them accepted by the cut-off day, by class.
SELECT
  p.window_id,
  h.unit_code,
  h.sector_code,
  h.class_code AS category_code,
  COUNT(*) FILTER (WHERE h.accepted_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM hazard_life h
JOIN period p
  ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.sector_code),
  (p.window_id, h.unit_code, h.sector_code),
  (p.window_id, h.class_code),
  (p.window_id, h.unit_code, h.class_code)
)
