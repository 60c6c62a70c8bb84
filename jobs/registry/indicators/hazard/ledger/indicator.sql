-- Grain: window × unit × sector × category, each also as all; major hazards of all times by their state at the cut-off day.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  s.state AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hazard_state s
JOIN period p
  ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
WHERE s.counted AND s.hazard_level = 'major' AND s.state <> 'withdrawn'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code),
  (p.window_id, s.state),
  (p.window_id, s.unit_code, s.state)
)
