-- Grain: window × unit × sector, each also as all; major hazards overdue without a forced measure at the cut-off day.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_state s
JOIN period p
  ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
JOIN hazard_life h
  ON h.source = s.source AND h.hazard_no = s.hazard_no
WHERE s.counted AND s.is_open AND s.hazard_level = 'major' AND s.due_on < p.cut_off AND (h.forced_on IS NULL OR h.forced_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
