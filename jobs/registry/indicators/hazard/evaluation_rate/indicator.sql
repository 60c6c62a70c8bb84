-- Grain: window × unit × sector, each also as all; cases whose evaluation is due in the window and those of them evaluated in time.
SELECT
  p.window_id,
  q.unit_code,
  q.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE q.evaluated_on <= q.evaluation_due_on) AS numerator,
  COUNT(*) AS denominator
FROM accident_sequel q
JOIN period p
  ON q.evaluation_due_on >= p.period_start AND q.evaluation_due_on < p.period_end
WHERE q.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, q.unit_code),
  (p.window_id, q.sector_code),
  (p.window_id, q.unit_code, q.sector_code)
)
