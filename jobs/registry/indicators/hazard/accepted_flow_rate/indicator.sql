-- Grain: window × unit × sector, each also as all; acceptances of the window beside discoveries of the window.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE s.state = 'accepted' AND (s.until_on IS NULL OR s.until_on > p.cut_off)) AS numerator,
  COUNT(*) FILTER (WHERE s.is_first AND (s.withdrawn_on IS NULL OR s.withdrawn_on > p.cut_off)) AS denominator
FROM hazard_state s
JOIN period p
  ON s.from_on >= p.period_start AND s.from_on < p.period_end
WHERE s.counted AND (s.is_first OR s.state = 'accepted')
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
