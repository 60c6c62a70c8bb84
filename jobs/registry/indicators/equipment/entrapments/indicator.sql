-- Grain: window × unit × level, each also as all; entrapments by the day of the call.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.level AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM rescue_call c
JOIN period p ON c.called_on >= p.period_start AND c.called_on < p.period_end
WHERE c.counted AND c.entrapment
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.level),
  (p.window_id, c.unit_code, c.level)
)
