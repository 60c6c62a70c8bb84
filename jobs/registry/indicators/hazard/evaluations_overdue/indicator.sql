-- Grain: window × unit × sector, each also as all; accidents whose evaluation is overdue at the cut-off day.
SELECT
  p.window_id,
  q.unit_code,
  q.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM accident_sequel q
JOIN period p
  ON q.evaluation_due_on < p.cut_off
WHERE q.counted AND (q.evaluated_on IS NULL OR q.evaluated_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, q.unit_code),
  (p.window_id, q.sector_code),
  (p.window_id, q.unit_code, q.sector_code)
)
