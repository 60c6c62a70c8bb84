-- Grain: window × unit × sector, each also as all; hazards found in the window and not rectified on the spot, by their state at the cut-off day.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE s.state = 'accepted') AS numerator,
  COUNT(*) AS denominator
FROM hazard_state s
JOIN period p
  ON s.found_on >= p.period_start AND s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
WHERE s.counted AND s.state <> 'withdrawn' AND NOT s.on_site
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
