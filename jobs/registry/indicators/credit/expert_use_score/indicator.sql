-- Grain: window × unit × task, each also as all; scores of uses by their day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.task_kind AS category_code,
  SUM(b.score) AS numerator,
  COUNT(*) AS denominator
FROM expert_use b
JOIN period p ON b.used_on >= p.period_start AND b.used_on < p.period_end
WHERE b.counted
  AND b.score IS NOT NULL
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.task_kind),
  (p.window_id, b.unit_code, b.task_kind)
)
