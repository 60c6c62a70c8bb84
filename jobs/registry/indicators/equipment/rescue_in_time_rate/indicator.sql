-- Grain: window × unit, each also as all; entrapments with a time of arrival and those reached in time.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE c.arrival_minutes <= 30) AS numerator,
  COUNT(*) AS denominator
FROM rescue_call c
JOIN period p ON c.called_on >= p.period_start AND c.called_on < p.period_end
WHERE c.counted AND c.entrapment AND c.arrival_minutes IS NOT NULL
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code)
)
