-- Grain: window × unit × kind of violation, each also as all; fillings by their day.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.violation AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM cylinder_event c
JOIN period p ON c.happened_on >= p.period_start AND c.happened_on < p.period_end
WHERE c.counted AND c.event_kind = 'filling' AND c.violation IS NOT NULL
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.violation),
  (p.window_id, c.unit_code, c.violation)
)
