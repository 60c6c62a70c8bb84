-- Grain: window × unit × sector × category, each also as all; accidents by the day of their first evaluation and its result.
SELECT
  p.window_id,
  q.unit_code,
  q.sector_code,
  q.evaluation_result AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM accident_sequel q
JOIN period p
  ON q.evaluated_on >= p.period_start AND q.evaluated_on < p.period_end
WHERE q.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, q.unit_code),
  (p.window_id, q.sector_code),
  (p.window_id, q.unit_code, q.sector_code),
  (p.window_id, q.evaluation_result),
  (p.window_id, q.unit_code, q.evaluation_result)
)
