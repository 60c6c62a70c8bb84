-- Grain: window × unit × cause, each also as all; calls by their day.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.cause AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM rescue_call c
JOIN period p ON c.called_on >= p.period_start AND c.called_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.cause),
  (p.window_id, c.unit_code, c.cause)
)
