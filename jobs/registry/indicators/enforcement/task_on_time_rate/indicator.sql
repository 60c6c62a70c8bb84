-- Grain: window × unit × sector, each also as all; tasks due in the window and those of them done by their day.
SELECT
  p.window_id,
  t.unit_code,
  t.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE t.done_on <= t.due_on) AS numerator,
  COUNT(*) AS denominator
FROM task t
JOIN period p ON t.due_on >= p.period_start AND t.due_on < p.period_end
WHERE t.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, t.unit_code),
  (p.window_id, t.sector_code),
  (p.window_id, t.unit_code, t.sector_code)
)
