-- Grain: window × unit, each also as all; cylinders by the day of filling.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(COALESCE(c.quantity, 0)) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM cylinder_event c
JOIN period p ON c.happened_on >= p.period_start AND c.happened_on < p.period_end
WHERE c.counted AND c.event_kind = 'filling'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code)
)
