-- Grain: window × unit × sector, each also as all; acceptances of the window and those of them by the deadline.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE s.from_on <= s.due_on) AS numerator,
  COUNT(*) AS denominator
FROM hazard_state s
JOIN period p
  ON s.from_on >= p.period_start AND s.from_on < p.period_end
WHERE s.counted AND s.state = 'accepted' AND s.due_on IS NOT NULL AND (s.until_on IS NULL OR s.until_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
