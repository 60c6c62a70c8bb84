-- Grain: window × unit × accident_type_1986, each also as all; near misses by what they might have been.
SELECT
  p.window_id,
  n.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  COALESCE(n.accident_type, 'UNK') AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM near_miss n
JOIN period p ON n.occurred_on >= p.period_start AND n.occurred_on < p.period_end
WHERE n.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, n.unit_code),
  (p.window_id, COALESCE(n.accident_type, 'UNK')),
  (p.window_id, n.unit_code, COALESCE(n.accident_type, 'UNK'))
)
