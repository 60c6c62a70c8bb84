-- Grain: window × unit × sector, each also as all; hazards whose deadline falls in the window, by their state at the cut-off day.
SELECT
  p.window_id,
  s.unit_code,
  s.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE s.state = 'accepted' AND s.from_on <= s.original_due_on) AS numerator,
  COUNT(*) AS denominator
FROM hazard_state s
JOIN period p
  ON s.original_due_on >= p.period_start AND s.original_due_on < p.period_end AND s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
WHERE s.counted AND s.state <> 'withdrawn'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.sector_code),
  (p.window_id, s.unit_code, s.sector_code)
)
