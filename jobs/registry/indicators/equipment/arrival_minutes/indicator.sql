-- Grain: window × unit, each also as all; minutes and entrapments that have them.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(c.arrival_minutes) AS numerator,
  COUNT(*) AS denominator
FROM rescue_call c
JOIN period p ON c.called_on >= p.period_start AND c.called_on < p.period_end
WHERE c.counted AND c.entrapment AND c.arrival_minutes IS NOT NULL
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code)
)
