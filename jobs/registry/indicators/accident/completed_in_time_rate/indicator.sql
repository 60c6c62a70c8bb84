-- Grain: window × unit × sector, each also as all; accidents completed in time.
SELECT
  p.window_id,
  a.unit_code,
  a.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE a.completed_on <= a.completion_due_on) AS numerator,
  COUNT(*) AS denominator
FROM accident a
JOIN period p ON a.completion_due_on >= p.period_start AND a.completion_due_on < p.period_end
WHERE a.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, a.unit_code),
  (p.window_id, a.sector_code),
  (p.window_id, a.unit_code, a.sector_code)
)
