-- Grain: window × unit × outcome, each also as all; transfers by their day.
SELECT
  p.window_id,
  t.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  t.outcome AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM justice_transfer t
JOIN period p ON t.transferred_on >= p.period_start AND t.transferred_on < p.period_end
WHERE t.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, t.unit_code),
  (p.window_id, t.outcome),
  (p.window_id, t.unit_code, t.outcome)
)
